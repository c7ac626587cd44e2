using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// The statement by which handlers and events add their challenge: they append, since other schemes may have added theirs, and never
/// by <c>Headers.Add</c> or the string indexer, which ASP0019 and ASP0015 mind.
/// </summary>
internal static class AppendedChallenge
{
    private const string RealmWarning = "Name the realm: the part of the server that these credentials are for (RFC 9110 §11.5)";

    /// <summary><c>RESPONSE.Headers.Append(HeaderNames.WWWAuthenticate, VALUE);</c>.</summary>
    public static ExpressionStatementSyntax Statement(ExpressionSyntax response, ExpressionSyntax value, SemanticModel model, int position)
    {
        ExpressionSyntax headers = Access(response, SyntaxFactory.IdentifierName("Headers"));
        ExpressionSyntax name = Access(
            TypeNames.Of("Microsoft.Net.Http.Headers.HeaderNames", model, position),
            SyntaxFactory.IdentifierName("WWWAuthenticate")
        );
        return SyntaxFactory
            .ExpressionStatement(
                TypeNames.ExtensionCall(
                    headers,
                    ("Microsoft.AspNetCore.Http.HeaderDictionaryExtensions", "Append"),
                    model,
                    position,
                    name,
                    value
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>
    /// What a handler of the project sends: the configured challenge, else by its name or its scheme's; null for Digest, whose challenge
    /// needs a nonce that only the handler can make.
    /// </summary>
    public static ExpressionSyntax? OfHandler(INamedTypeSymbol handler, FixSite site, CancellationToken cancellation)
    {
        if (ChallengeEdit.TryParse(site.Diagnostic.Properties)?.Challenge is { } configured)
        {
            return Literal(configured);
        }

        string names = handler.Name + " " + HandlerRegistration.Of(handler, site.Model.Compilation, cancellation)?.Scheme;
        if (Contains(names, "Digest"))
        {
            return null;
        }

        if (Contains(names, "Basic"))
        {
            return Literal("Basic realm=\"YOUR-REALM\", charset=\"UTF-8\"")
                .WithAdditionalAnnotations(WarningAnnotation.Create(RealmWarning));
        }

        return Contains(names, "Bearer") || Contains(names, "Jwt") ? Literal("Bearer")
            : handler.IsOrDerivesFrom(KnownTypes.For(site.Model.Compilation).Authentication.AuthenticationHandler)
                ? SyntaxFactory.ParseExpression("Scheme.Name")
            : Literal(ChallengeText.For(site, cancellation));
    }

    /// <summary>A text as a literal.</summary>
    public static LiteralExpressionSyntax Literal(string text) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(text));

    /// <summary><c>OWNER.NAME</c>.</summary>
    public static MemberAccessExpressionSyntax Access(ExpressionSyntax owner, SimpleNameSyntax name) =>
        SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, owner, name);

    /// <summary><c>RESPONSE.StatusCode = StatusCodes.Status401Unauthorized;</c> or the same for 403.</summary>
    public static StatementSyntax StatusStatement(ExpressionSyntax response, int status, SemanticModel model, int position) =>
        SyntaxFactory
            .ExpressionStatement(
                SyntaxFactory.AssignmentExpression(
                    SyntaxKind.SimpleAssignmentExpression,
                    Access(response, SyntaxFactory.IdentifierName("StatusCode")),
                    TypeNames.Status(status, model, position)
                )
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    private static bool Contains(string text, string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
}
