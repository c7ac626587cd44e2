using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>
/// UNA5006: authorization code that writes 401 itself, for callers who are signed in, too (<c>on-the-wire.md</c> B11, B12).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5006AuthorizationAnswers() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Authorization code leaves the answer to challenge and forbid",
        "{0}",
        "A policy's outcome is answered by the middleware: a challenge with its WWW-Authenticate for callers who are not signed in, "
            + "a forbid for those who are. An authorization handler that writes the status is overruled, one that writes a body breaks the "
            + "response, and a result handler that answers 401 for every failure tells signed-in callers to sign in."
    );

    private protected override Capabilities Needs => Capabilities.Authorization;

    private protected override bool Concerns(Response response) =>
        response is { Status: 401, Shape: ResponseShape.Write or ResponseShape.Result };

    private protected override void Analyze(in ResponseContext context)
    {
        if (AuthorizationResponses.MessageFor(context.Response, context.Owner, context.Body, context.Facts.Frameworks) is { } message)
        {
            context.Report(Descriptor, [], message);
        }
    }
}
