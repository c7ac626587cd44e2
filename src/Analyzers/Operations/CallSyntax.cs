using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Finds calls around names.</summary>
internal static class CallSyntax
{
    /// <summary>The call of which a node is the called name, or for a collection such as <c>.Filters</c> the call on it.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        SyntaxNode? access = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return access.Parent switch
        {
            InvocationExpressionSyntax call => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
            _ => null,
        };
    }
}
