using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1007: UNA1001 or UNA1002 at an endpoint where a user signs in or gets a token (RFC 9110 §15.5.2). Whether 401 is the right answer
/// there, and whether a challenge helps anybody, is disputed; hence an id of its own, as a suggestion.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1007SignInWithoutChallenge() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1007";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A sign-in endpoint that answers 401 needs a WWW-Authenticate header",
        "'{0}' answers 401 at a sign-in endpoint without a 'WWW-Authenticate' header on {1}; set a challenge, or answer 400",
        "Every 401 must carry a challenge, also one that says that a password or a refresh token was wrong. Some teams answer 400 "
            + "there, others leave the header out on purpose; this rule has its own id so that they can turn it off."
    );

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) =>
        response
            is {
                Status: 401,
                Shape: ResponseShape.Result or ResponseShape.Sent or ResponseShape.Exception or ResponseShape.Message or ResponseShape.Write
            };

    private protected override void Analyze(in ResponseContext context)
    {
        string? wish = context.Facts.Options.Text(
            context.Response.Operation.Syntax.SyntaxTree,
            AnalyzerOptionDefinitions.SignInEndpoints,
            Id
        );
        if (!string.Equals(wish, "ignore", StringComparison.OrdinalIgnoreCase))
        {
            MissingChallenge.Report(context, Descriptor, atSignIn: true);
        }
    }
}
