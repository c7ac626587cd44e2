using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1013: a cookie event that answers 401 in place of the redirect, without a challenge (RFC 9110 §15.5.2). Off by default: single-page
/// applications do so on purpose, and so does the framework for API endpoints (<c>on-the-wire.md</c> fact 9).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1013RedirectEventWithoutChallenge() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1013";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Off(
        Id,
        "A cookie event that answers 401 needs a WWW-Authenticate header",
        "'{0}' is set to 401 in a redirect event without a 'WWW-Authenticate' header on {1}; set a challenge",
        "An event that answers 401 instead of redirecting to the login page sends a 401 without a challenge for every protected "
            + "endpoint. There is no registered scheme for cookies, but an own one satisfies the standard and prompts in no browser."
    );

    private protected override bool Concerns(Response response) => response is { Status: 401, Shape: ResponseShape.Write };

    private protected override void Analyze(in ResponseContext context)
    {
        if (context.Site is FunctionRole.RedirectEvent && MissingChallenge.PathsOf(context) is { } paths)
        {
            context.Report(Descriptor, [context.Challenge(Id)], context.Response.Name, paths);
        }
    }
}
