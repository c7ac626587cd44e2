using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5002: a middleware that writes 401 or 403 and, on the same path, still calls what comes next.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5002DeniedAndPassedOn() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5002";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A request that was denied must not be passed on",
        "The request is answered {0}, but on a path from here 'next' is still called, so the endpoint runs; return after the answer",
        "A middleware stops a request by not calling the next delegate. Writing 401 or 403 and going on lets the endpoint run with "
            + "all it does; its own answer then overwrites the status, or throws because the body has started."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) => Filters.MayGoOn(function, facts.Frameworks);

    private protected override void Analyze(in FunctionContext context)
    {
        if (!context.MayCallNext())
        {
            return;
        }

        foreach ((IOperation refusal, int status) in OpenDoors.OfDelegate(context))
        {
            context.Report(Descriptor, refusal.Syntax.GetLocation(), [context.Challenge(Id)], status);
        }
    }
}
