using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>The header that a written 401 lacks, for fixes whose point is another one.</summary>
internal static class DenialChallenge
{
    /// <summary>
    /// The statement that sets the challenge of a status write; null for another status, another form, or where the block sets one.
    /// </summary>
    public static StatementSyntax? For(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Node
                is not AssignmentExpressionSyntax
                {
                    Left: MemberAccessExpressionSyntax { Expression: { } response },
                    Right: { } status
                } write
            || !IsUnauthorized(status, site.Model, cancellation)
            || (
                write.FirstAncestorOrSelf<BlockSyntax>() is { } block
                && block.DescendantTokens().Any(t => t.ValueText is "WWWAuthenticate" or "WWW-Authenticate")
            )
        )
        {
            return null;
        }

        return ChallengeText.Statement(
            response.WithoutTrivia(),
            ChallengeText.For(site, cancellation),
            site.Facts.Frameworks.Can(Capabilities.TypedHeaders)
        );
    }

    private static bool IsUnauthorized(ExpressionSyntax status, SemanticModel model, CancellationToken cancellation) =>
        model.GetConstantValue(status, cancellation) is { HasValue: true, Value: 401 }
        || (
            status is CastExpressionSyntax { Expression: { } inner }
            && model.GetConstantValue(inner, cancellation) is { HasValue: true, Value: 401 }
        );
}
