using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3004: a scheme that is nearly a registered one (RFC 9110 §11.1, 16.4.1); a scheme of one's own is legal.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3004MisspeltScheme() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3004";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge names its scheme as it is registered",
        "The scheme '{0}' is known to no client; '{1}' was probably meant",
        "A client skips challenges whose scheme it does not know. A slip in the name of a registered scheme makes the challenge "
            + "worthless, and nothing else shows it."
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
            if (
                !challenge.Scheme.HasHole(list.Text)
                && challenge.Scheme.In(list.Text) is var name
                && AuthSchemeRegistry.NearMiss(name) is { } meant
            )
            {
                context.Report(Descriptor, challenge.Scheme, name, meant.Name);
            }
        }
    }
}
