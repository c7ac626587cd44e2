using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Looks at a rewrite before it is offered: what would not compile is not offered.</summary>
internal static class StillCompiles
{
    /// <summary>Whether the member around a site has no more errors in the changed document than it had before.</summary>
    public static async Task<bool> After(FixSite site, Document changed, CancellationToken cancellation)
    {
        SyntaxNode member = site.Node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static m =>
            m is not (BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
        ) ?? site.Root;
        if (await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return false;
        }

        SyntaxNode root = await model.SyntaxTree.GetRootAsync(cancellation).ConfigureAwait(false);
        int growth = root.FullSpan.Length - site.Root.FullSpan.Length;
        TextSpan span = TextSpan.FromBounds(
            member.FullSpan.Start,
            System.Math.Min(root.FullSpan.End, member.FullSpan.End + System.Math.Max(growth, 0))
        );
        return Errors(model, span, cancellation) <= Errors(site.Model, member.FullSpan, cancellation);
    }

    private static int Errors(SemanticModel model, TextSpan span, CancellationToken cancellation) =>
        model.GetDiagnostics(span, cancellation).Count(static d => d.Severity == DiagnosticSeverity.Error);
}
