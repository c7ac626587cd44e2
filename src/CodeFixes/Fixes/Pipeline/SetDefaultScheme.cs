using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Pipeline;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;

/// <summary>
/// Names the default scheme in <c>AddAuthentication</c>, first one that challenges by a header (<c>on-the-wire.md</c> C13: 3c becomes 4e).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetDefaultScheme))]
public sealed class SetDefaultScheme() : Fix(UNA4006SchemesWithoutDefault.Id)
{
    private const int Most = 4;

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        if (site.Node is not InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 })
        {
            return Task.FromResult(ImmutableArray<Offer>.Empty); // a lambda may say more than can be told here
        }

        return Task.FromResult(
            ChallengeText
                .Schemes(site, cancellation)
                .Schemes.OrderBy(scheme => scheme.Behaviour is ChallengeBehaviour.SendsHeader ? 0 : 1)
                .Select(scheme => scheme.Name!)
                .Distinct()
                .Take(Most)
                .Select(name => new Offer($"Make '{name}' the default scheme", $"{UNA4006SchemesWithoutDefault.Id}.{name}"))
                .ToImmutableArray()
        );
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        InvocationExpressionSyntax call = (InvocationExpressionSyntax)site.Node;
        ArgumentSyntax name = SyntaxFactory.Argument(
            SyntaxFactory.LiteralExpression(
                SyntaxKind.StringLiteralExpression,
                SyntaxFactory.Literal(key.Substring(UNA4006SchemesWithoutDefault.Id.Length + 1))
            )
        );
        return Task.FromResult(
            site.Document.WithSyntaxRoot(site.Root.ReplaceNode(call.ArgumentList, call.ArgumentList.AddArguments(name)))
        );
    }
}
