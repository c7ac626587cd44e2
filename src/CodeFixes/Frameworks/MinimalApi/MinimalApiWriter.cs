using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.MinimalApi;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.MinimalApi;

/// <summary>Results of minimal APIs.</summary>
internal sealed class MinimalApiWriter(Compilation compilation) : FrameworkWriter
{
    private readonly MinimalApiTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            answer is not InvocationExpressionSyntax call
            || change.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || StatusChange.NameOf(call) is not { } name
            || !ShorthandResults.IsOne(method.Name)
            || method.RootDefinition().ContainingType is not { } type
            || !(type.Is(_types.Results) || type.Is(_types.TypedResults))
        )
        {
            return false;
        }

        rewritten = ShorthandResults.Rewrite(call, name, method.Name, change);
        return true;
    }
}
