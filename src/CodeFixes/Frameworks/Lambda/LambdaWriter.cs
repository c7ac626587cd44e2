using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.Lambda;

/// <summary>Results of the annotations of AWS Lambda.</summary>
internal sealed class LambdaWriter(Compilation compilation) : FrameworkWriter
{
    private readonly LambdaTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            answer is not InvocationExpressionSyntax call
            || StatusChange.NameOf(call) is not { } name
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "Unauthorized" or "Forbid" } method
            || !method.RootDefinition().ContainingType.Is(_types.Results)
        )
        {
            return false;
        }

        rewritten =
            call.ArgumentList.Arguments.Count > 0
                ? null
                : call.ReplaceNode(name, SyntaxFactory.IdentifierName(change.To == 403 ? "Forbid" : "Unauthorized").WithTriviaFrom(name));
        return true;
    }
}
