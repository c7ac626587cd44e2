using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3012: <c>Bearer</c> without any parameter (RFC 6750 §3). The framework's own default is bare, so the rule is off.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3012BareBearer() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3012";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Off(
        Id,
        "A Bearer challenge has at least one parameter",
        "This Bearer challenge has no parameter; name the realm or the scope",
        "The specification of bearer tokens asks for one or more parameters behind the scheme. Clients accept a bare Bearer, and "
            + "ASP.NET Core sends one by default, so this rule is for those who want to follow the letter."
    );

    private protected override void Analyze(in ValueContext context)
    {
        ChallengeList list = context.Value.List;
        if (!list.IsSound)
        {
            return;
        }

        foreach (Challenge challenge in list.Challenges)
        {
            if (challenge is { Token68: null, Parameters.IsEmpty: true, IsOpen: false } && challenge.Scheme.Is(list.Text, "Bearer"))
            {
                context.Report(Descriptor, challenge.Scheme);
            }
        }
    }
}
