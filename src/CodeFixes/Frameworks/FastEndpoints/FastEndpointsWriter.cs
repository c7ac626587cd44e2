using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.FastEndpoints;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.FastEndpoints;

/// <summary>The senders of FastEndpoints.</summary>
internal sealed class FastEndpointsWriter(Compilation compilation) : FrameworkWriter
{
    private readonly FastEndpointsTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            answer is not InvocationExpressionSyntax call
            || StatusChange.NameOf(call) is not { } name
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || !_types.Sends(method)
            || Sender(method.Name, change) is not { } sender
        )
        {
            return false;
        }

        rewritten = call.ReplaceNode(name, SyntaxFactory.IdentifierName(sender).WithTriviaFrom(name));
        return true;
    }

    // Both of a pair take the same arguments.
    private static string? Sender(string name, StatusChange change) =>
        (name, change.From, change.To) switch
        {
            ("UnauthorizedAsync", 401, 403) => "ForbiddenAsync",
            ("ForbiddenAsync", 403, 401) => "UnauthorizedAsync",
            ("SendUnauthorizedAsync", 401, 403) => "SendForbiddenAsync",
            ("SendForbiddenAsync", 403, 401) => "SendUnauthorizedAsync",
            _ => null,
        };
}
