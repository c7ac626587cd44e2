using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>UNA1002: a status written as 401 while the response carries no challenge (RFC 9110 §15.5.2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1002StatusWithoutChallenge() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1002";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A status written as 401 needs a WWW-Authenticate header",
        "'{0}' makes this a 401 without a 'WWW-Authenticate' header on {1}; set a challenge before the body starts",
        "A server that answers 401 must send WWW-Authenticate with at least one challenge. Setting the status does not add one, and "
            + "once the body has started it is too late."
    );

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) =>
        response is { Status: 401, Shape: ResponseShape.Write or ResponseShape.Message or ResponseShape.Configured };

    private protected override void Analyze(in ResponseContext context) => MissingChallenge.Report(context, Descriptor, atSignIn: false);
}
