using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>UNA1012: a 407 without the header that says how to authenticate with the proxy (RFC 9110 §15.5.8, §11.7.1).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1012ProxyChallengeMissing() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1012";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A 407 needs a Proxy-Authenticate header",
        "'{0}' answers 407 without a 'Proxy-Authenticate' header on {1}; set a challenge that says how to authenticate with the proxy",
        "A proxy that answers 407 must send Proxy-Authenticate with a challenge for its next hop. A server that is no proxy has no "
            + "use for 407: it answers 401."
    );

    private protected override bool Concerns(Response response) =>
        response is { Status: 407, Shape: ResponseShape.Result or ResponseShape.Write };

    private protected override void Analyze(in ResponseContext context)
    {
        if (MissingChallenge.PathsOf(context) is { } paths)
        {
            context.Report(Descriptor, [context.Challenge(Id)], context.Response.Name, paths);
        }
    }
}
