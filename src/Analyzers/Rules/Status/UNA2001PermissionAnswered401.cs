using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>UNA2001: 401 after a proven permission check, where the caller is known to be authenticated (RFC 9110 §15.5.4).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2001PermissionAnswered401() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2001";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A caller who lacks a permission gets 403, not 401",
        "{0} failed for a caller that {1} has already authenticated; answer 403, not 401",
        "401 says that credentials are missing or wrong, and asks the client to send others. A caller who is authenticated and not "
            + "permitted has nothing better to send: browsers ask again, clients refresh tokens in a loop. RFC 9110 has 403 for it."
    );

    private protected override bool IncludesHelperCalls => true;

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) => ForbiddenVerdict.Concerns(response);

    private protected override void Analyze(in ResponseContext context)
    {
        if (ForbiddenVerdict.Of(context) is { Kind: ForbiddenKind.Proven } refusal)
        {
            context.Report(Descriptor, [], refusal.Evidence, CallerText.Of(refusal.Caller));
        }
    }
}
