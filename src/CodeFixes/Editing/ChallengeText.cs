using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>The challenge that a fix writes, and the statement that sets it.</summary>
internal static class ChallengeText
{
    /// <summary>What stands where nobody can know the scheme; a preview marks it.</summary>
    public const string Placeholder = "YOUR-SCHEME";

    private const string ChallengeHeader = "WWW-Authenticate";

    private const string ProxyHeader = "Proxy-Authenticate";

    private const string PlaceholderWarning =
        "No authentication scheme is visible here: replace the placeholder by the scheme that this application accepts, such as Bearer";

    /// <summary>
    /// The configured challenge, else the scheme that the project registers, else the placeholder. Never <c>Basic</c> unasked: it makes
    /// browsers prompt.
    /// </summary>
    public static string For(FixSite site, CancellationToken cancellation) =>
        ChallengeEdit.TryParse(site.Diagnostic.Properties)?.Challenge
        ?? (IsProxy(site) ? null : Schemes(site, cancellation).Challenge)
        ?? Placeholder;

    /// <summary>The header that the answer of a site needs.</summary>
    public static string Header(FixSite site) => IsProxy(site) ? ProxyHeader : ChallengeHeader;

    /// <summary>The status that needs it.</summary>
    public static int Status(FixSite site) => IsProxy(site) ? 407 : 401;

    /// <summary>
    /// The authentication that the project of a site sets up; it decides which fixes are safe to offer (<c>on-the-wire.md</c> W1 to W16).
    /// </summary>
    public static RegisteredSchemes Schemes(FixSite site, CancellationToken cancellation) => site.Facts.Startup.Schemes(cancellation);

    /// <summary><c>RESPONSE.Headers.WWWAuthenticate = "CHALLENGE";</c>, in the spelling that this version of the framework has.</summary>
    public static StatementSyntax Statement(ExpressionSyntax response, string challenge, bool isTyped, string name = ChallengeHeader)
    {
        ExpressionSyntax headers = SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression,
            response,
            SyntaxFactory.IdentifierName("Headers")
        );
        ExpressionSyntax header = isTyped
            ? SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                headers,
                SyntaxFactory.IdentifierName(name.Replace("-", string.Empty))
            )
            : SyntaxFactory.ElementAccessExpression(
                headers,
                SyntaxFactory.BracketedArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(Literal(name))))
            );
        StatementSyntax statement = SyntaxFactory.ExpressionStatement(
            SyntaxFactory.AssignmentExpression(SyntaxKind.SimpleAssignmentExpression, header, Value(challenge))
        );
        return statement.WithAdditionalAnnotations(Formatter.Annotation);
    }

    private static bool IsProxy(FixSite site) => site.Diagnostic.Id == UNA1012ProxyChallengeMissing.Id;

    /// <summary>The literal of a challenge, or of its scheme; the placeholder is marked in the preview.</summary>
    public static ExpressionSyntax Value(string challenge) =>
        challenge == Placeholder
            ? Literal(challenge).WithAdditionalAnnotations(WarningAnnotation.Create(PlaceholderWarning))
            : Literal(challenge);

    private static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));
}
