using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>
/// Overrides <c>HandleChallengeAsync</c> in a handler that lacks it: the header first, then the base method, which sets the status
/// (<c>on-the-wire.md</c> C13, 6b).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GenerateChallenge))]
public sealed class GenerateChallenge()
    : RewriteFix("Send a challenge: override 'HandleChallengeAsync'", ".Override", UNA1004HandlerWithoutChallenge.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Node.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { OpenBraceToken.RawKind: not (int)SyntaxKind.None } declaration
            || site.Node != declaration
            || declaration.Members.OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.ValueText is "HandleChallengeAsync")
            || site.Model.GetDeclaredSymbol(declaration, cancellation) is not { } handler
            || AppendedChallenge.OfHandler(handler, site, cancellation) is not { } value
        )
        {
            return null;
        }

        int position = declaration.OpenBraceToken.Span.End;
        MethodDeclarationSyntax challenge = Override(
            AppendedChallenge.Statement(SyntaxFactory.IdentifierName("Response"), value, site.Model, position),
            site.Model,
            position
        );
        MemberDeclarationSyntax? after = declaration
            .Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(m => m.Identifier.ValueText is "HandleAuthenticateAsync")
            ?? declaration.Members.LastOrDefault();
        return site.Root.ReplaceNode(
            declaration,
            after is null
                ? declaration.AddMembers(challenge)
                : declaration.WithMembers(
                    declaration.Members.Insert(
                        declaration.Members.IndexOf(after) + 1,
                        challenge.WithLeadingTrivia(
                            SyntaxFactory.ElasticCarriageReturnLineFeed,
                            SyntaxFactory.ElasticCarriageReturnLineFeed
                        )
                    )
                )
        );
    }

    /// <summary>The override that does one thing and then calls the base method.</summary>
    internal static MethodDeclarationSyntax Override(StatementSyntax header, SemanticModel model, int position)
    {
        TypeSyntax properties = TypeNames.Of("Microsoft.AspNetCore.Authentication.AuthenticationProperties", model, position);
        TypeSyntax task = TypeNames.Of("System.Threading.Tasks.Task", model, position);
        return SyntaxFactory
            .MethodDeclaration(task, "HandleChallengeAsync")
            .AddModifiers(SyntaxFactory.Token(SyntaxKind.ProtectedKeyword), SyntaxFactory.Token(SyntaxKind.OverrideKeyword))
            .AddParameterListParameters(SyntaxFactory.Parameter(SyntaxFactory.Identifier("properties")).WithType(properties))
            .WithBody(
                SyntaxFactory.Block(
                    header,
                    SyntaxFactory
                        .ParseStatement("return base.HandleChallengeAsync(properties);")
                        .WithLeadingTrivia(SyntaxFactory.ElasticMarker)
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);
    }
}
