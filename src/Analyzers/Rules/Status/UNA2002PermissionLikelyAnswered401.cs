using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2002: 401 after what looks like a permission check, or where the caller is only likely to be authenticated (RFC 9110 §15.5.4).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2002PermissionLikelyAnswered401() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2002";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A 401 that looks like a refused permission should be 403",
        "{0} looks like a matter of permission, not of credentials; answer 403, not 401, {1}",
        "A condition that by its name, its text or its data asks for a permission is answered with 401. Sending other credentials "
            + "does not help an authenticated caller: RFC 9110 has 403 for that, and 401 for callers who are not authenticated."
    );

    private protected override bool IncludesHelperCalls => true;

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) => ForbiddenVerdict.Concerns(response);

    private protected override void Analyze(in ResponseContext context)
    {
        if (ForbiddenVerdict.Of(context) is { Kind: ForbiddenKind.Likely } refusal)
        {
            string whom = refusal.Caller.Knowledge switch
            {
                CallerKnowledge.Proven => "to a caller that " + CallerText.Of(refusal.Caller) + " has already authenticated",
                CallerKnowledge.Likely => "to a caller that " + CallerText.Of(refusal.Caller) + " has probably authenticated",
                _ => "to a caller who is authenticated",
            };
            context.Report(Descriptor, [], refusal.Evidence, whom);
        }
    }
}
