using System;
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

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;

/// <summary>Replaces the name of a scheme that nobody registers by one that is registered, the most similar first.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameRegisteredScheme))]
public sealed class NameRegisteredScheme() : Fix(UNA4005UnknownScheme.Id)
{
    private const int Most = 3;

    /// <inheritdoc/>
    protected internal override Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        if (Literal(site) is not { } literal)
        {
            return Task.FromResult(ImmutableArray<Offer>.Empty);
        }

        return Task.FromResult(
            ChallengeText
                .Schemes(site, cancellation)
                .Schemes.Select(scheme => scheme.Name)
                .OfType<string>()
                .Distinct()
                .OrderByDescending(name => Common(name, literal.Token.ValueText))
                .Take(Most)
                .Select(name => new Offer($"Name the registered scheme '{name}'", $"{UNA4005UnknownScheme.Id}.{name}"))
                .ToImmutableArray()
        );
    }

    /// <inheritdoc/>
    protected internal override Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        LiteralExpressionSyntax literal = Literal(site)!;
        string name = key.Substring(UNA4005UnknownScheme.Id.Length + 1);
        string[] names = literal.Token.ValueText.Split(',');
        for (int i = 0; i < names.Length; i++)
        {
            names[i] = ChallengeText.Schemes(site, cancellation).Contains(names[i].Trim())
                ? names[i]
                : names[i].Replace(names[i].Trim(), name);
        }

        return Task.FromResult(
            site.Document.WithSyntaxRoot(
                site.Root.ReplaceNode(
                    literal,
                    SyntaxFactory
                        .LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(string.Join(",", names)))
                        .WithTriviaFrom(literal)
                )
            )
        );
    }

    private static LiteralExpressionSyntax? Literal(FixSite site) =>
        (site.Node as ArgumentSyntax)?.Expression as LiteralExpressionSyntax ?? site.Node as LiteralExpressionSyntax;

    private static int Common(string name, string other)
    {
        int length = 0;
        while (length < Math.Min(name.Length, other.Length) && char.ToUpperInvariant(name[length]) == char.ToUpperInvariant(other[length]))
        {
            length++;
        }

        return length;
    }
}
