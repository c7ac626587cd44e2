using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.WebApi;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.WebApi;

/// <summary>Results of Web API 2.</summary>
internal sealed class WebApiWriter(Compilation compilation) : FrameworkWriter
{
    private readonly WebApiTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            change.To != 403
            || answer is not InvocationExpressionSyntax call
            || StatusChange.NameOf(call) is not { } name
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { Name: "Unauthorized" } method
            || !method.RootDefinition().ContainingType.Is(_types.Controller)
        )
        {
            return false;
        }

        ArgumentSyntax status = SyntaxFactory.Argument(change.HttpForbidden(call.SpanStart));
        rewritten = call.ReplaceNode(name, SyntaxFactory.IdentifierName("StatusCode").WithTriviaFrom(name))
            .WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SingletonSeparatedList(status)));
        return true;
    }
}
