using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3003: a challenge under a name that is not <c>WWW-Authenticate</c> (RFC 9110 §11.6.1).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3003MisnamedHeader() : BodyRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3003";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A challenge belongs in the WWW-Authenticate header",
        "No client looks for a challenge in the response header '{0}'; the name is '{1}'",
        "A challenge is found by the name of its header. A misspelt name, or the name of the request's Authorization header, leaves "
            + "the response without a challenge, as if none had been sent."
    );

    private protected override void Analyze(in BodyContext context)
    {
        foreach (HeaderWrite write in context.HeaderWrites)
        {
            if (
                !write.IsChallenge
                && write.Name is { } name
                && HeaderNameSpelling.TextOf(name) is { } text
                && Meant(write, text, context) is { } meant
            )
            {
                Location location = BodyContext.LocationOf(name);
                HeaderNameEdit edit = new(meant);
                context.Report(Diagnostic.Create(Descriptor, location, edit.ToProperties(), text, meant));
            }
        }
    }

    private static string? Meant(HeaderWrite write, string name, in BodyContext context)
    {
        if (HeaderNameSpelling.NearMiss(name) is { } meant)
        {
            return meant;
        }

        return HeaderNameSpelling.IsOtherHeader(name) && context.HoldsChallenge(write) && Answers401(context.Responses)
            ? ChallengeHeader.Name
            : null;
    }

    private static bool Answers401(ImmutableArray<Response> responses)
    {
        bool is401 = false;
        foreach (Response response in responses)
        {
            is401 |= response.Status == 401;
            if (response.Status == 407)
            {
                return false;
            }
        }

        return is401;
    }
}
