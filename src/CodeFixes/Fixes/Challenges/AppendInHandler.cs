using System;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>
/// Appends the challenge in a handler's <c>HandleChallengeAsync</c>: behind a status that is written there, else before all it does
/// (<c>on-the-wire.md</c> C13, 6b).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AppendInHandler))]
public sealed class AppendInHandler()
    : RewriteFix("Append 'WWW-Authenticate' to every 401 of this handler", ".Append", UNA1003ChallengeOverrideWithoutHeader.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        // Where the method appends already, a second line would be one too many.
        if (
            site.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>()
                is not { Identifier.ValueText: "HandleChallengeAsync" or "ChallengeAsync" } method
            || !(
                site.Operation == method
                || site.Operation
                    is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StatusCode" } }
            )
            || (
                site.Operation == method
                    ? Appends(method)
                    : site.Operation.FirstAncestorOrSelf<BlockSyntax>() is { } block && Appends(block)
            )
            || site.Model.GetDeclaredSymbol(method, cancellation)?.ContainingType is not { } handler
            || AppendedChallenge.OfHandler(handler, site, cancellation) is not { } value
            || ResponseAccess.Find(site.Operation, site.Model, KnownTypes.For(site.Model.Compilation)) is not { } response
        )
        {
            return null;
        }

        StatementSyntax header = AppendedChallenge.Statement(response, value, site.Model, method.SpanStart);
        if (site.Operation is AssignmentExpressionSyntax)
        {
            return Insertion.IsPossible(site.Operation)
                ? Insertion.Around(new(site.Root, site.Operation, site.Model), [], [header], cancellation)
                : null;
        }

        SyntaxNode? first = method.ExpressionBody?.Expression ?? (SyntaxNode?)method.Body?.Statements.FirstOrDefault();
        return first is null ? null : Insertion.Around(new(site.Root, first, site.Model), [header], [], cancellation);
    }

    private static bool Appends(SyntaxNode body) =>
        body.DescendantNodes()
            .OfType<InvocationExpressionSyntax>()
            .Any(call =>
                call.ToString() is { } text
                && text.IndexOf("Authenticate", StringComparison.Ordinal) >= 0
                && text.IndexOf("Append", StringComparison.Ordinal) >= 0
            );
}
