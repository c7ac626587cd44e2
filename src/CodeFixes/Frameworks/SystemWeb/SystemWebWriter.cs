using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Frameworks.SystemWeb;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.SystemWeb;

/// <summary>Results of MVC 5.</summary>
internal sealed class SystemWebWriter(Compilation compilation) : FrameworkWriter
{
    private readonly SystemWebTypes _types = new(compilation);

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            answer is not ObjectCreationExpressionSyntax { Initializer: null } creation
            || change.To != 403
            || change.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol { ContainingType: { Name: "HttpUnauthorizedResult" } type }
            || !type.Is(_types.UnauthorizedResult)
        )
        {
            return false;
        }

        SeparatedSyntaxList<ArgumentSyntax> arguments = creation.ArgumentList?.Arguments ?? default;
        ArgumentSyntax status = SyntaxFactory.Argument(change.HttpForbidden(creation.SpanStart));
        ArgumentListSyntax all = (creation.ArgumentList ?? SyntaxFactory.ArgumentList()).WithArguments(
            SyntaxFactory.SeparatedList(
                arguments.Select((a, i) => a.WithNameColon(null).WithLeadingTrivia(SyntaxFactory.Space)).Prepend(status)
            )
        );
        rewritten = creation.WithType(StatusChange.Typed(creation.Type, "HttpStatusCodeResult")).WithArgumentList(all);
        return true;
    }
}
