using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>UNA1001: a result that answers 401 while the response carries no challenge (RFC 9110 §15.5.2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1001ResultWithoutChallenge() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1001";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A result that answers 401 needs a WWW-Authenticate header",
        "'{0}' answers 401 without a 'WWW-Authenticate' header on {1}; set a challenge that says how to authenticate",
        "A server that answers 401 must send WWW-Authenticate with at least one challenge. No ASP.NET Core result adds one: only an "
            + "authentication handler's challenge does. Without it clients cannot tell how to authenticate, and some fail."
    );

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) =>
        response is { Status: 401, Shape: ResponseShape.Result or ResponseShape.Sent or ResponseShape.Exception };

    private protected override void Analyze(in ResponseContext context) => MissingChallenge.Report(context, Descriptor, atSignIn: false);
}
