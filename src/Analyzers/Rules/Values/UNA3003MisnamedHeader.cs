using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Operations;
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
        "A challenge is found by the name of its header. A misspelt name, or the name of the request's Authorization header, leaves the response without a challenge, as if none had been sent.");

    private protected override void Analyze(in BodyContext context)
    {
                foreach (HeaderWrite write in context.HeaderWrites)
                {
                    if (!write.IsChallenge && write.Name is { } name && HeaderNameSpelling.TextOf(name) is { } text && Meant(write, text, context) is { } meant)
                    {
                        Location location = OperationValue.Unwrap(name).Syntax.GetLocation();
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

        return HeaderNameSpelling.IsOtherHeader(name) && HoldsChallenge(context.SkeletonsOf(write)) && Answers401(context.Responses) ? ChallengeHeader.Name : null;
    }

    // A response with a token for the caller in "Authorization" is another matter: there the value is no challenge.
    private static bool HoldsChallenge(IReadOnlyList<Skeleton> skeletons)
    {
        foreach (Skeleton skeleton in skeletons)
        {
            foreach (Challenge challenge in ChallengeList.Parse(skeleton.Text).Challenges)
            {
                bool isBare = challenge is { Token68: null, IsOpen: false, Parameters.IsEmpty: true };
                if (AuthSchemeRegistry.IsKnown(skeleton.Text, challenge.Scheme) && (isBare || challenge.Find(skeleton.Text, "realm") is not null || challenge.Find(skeleton.Text, "error") is not null))
                {
                    return true;
                }
            }
        }

        return false;
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
