using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5004: an answer in the form of another framework, which is written as JSON with the status 200 (<c>on-the-wire.md</c> B15, B16).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5004ResultOfAnotherFramework() : Rule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5004";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "An endpoint must answer in the form of its own framework",
        "'{0}' is no answer here: {1}",
        "Minimal APIs execute IResult and serialize everything else, MVC results included. ASP.NET Core serializes HttpResponseMessage, too: it is an answer only in Web API 2, its compatibility shim and Azure Functions.");

    private protected override void Register(CompilationStartAnalysisContext start, VerdictFacts facts)
    {
        INamedTypeSymbol? message = TypeLookup.Resolve(facts.Compilation, "System.Net.Http.HttpResponseMessage");
        bool writesMessages = TypeLookup.Resolve(facts.Compilation, "Microsoft.AspNetCore.Mvc.WebApiCompatShim.HttpResponseMessageOutputFormatter") is not null;
        start.RegisterOperationBlockAction(context =>
        {
            foreach (IOperation block in context.OperationBlocks)
            {
                BodyFacts body = facts.Flow.BodyOf(block);
                foreach (Response response in body.Responses)
                {
                    if (ForeignResults.IsActionResultOfRoute(response, context.OwningSymbol, body, facts)
                        && facts.Reports(response.Origin.Syntax.SyntaxTree, Id))
                    {
                        Advice advice = new("a minimal API", "a result of 'Results' or 'TypedResults'");
                        context.ReportDiagnostic(Create(response.Origin, response.Name, response.Status, advice, facts));
                    }
                }
            }
        });
        if (message is not null && !writesMessages)
        {
            start.RegisterOperationAction(context => Message((IObjectCreationOperation)context.Operation, message, context, facts), OperationKind.ObjectCreation);
        }
    }

    private static void Message(IObjectCreationOperation creation, INamedTypeSymbol message, OperationAnalysisContext context, VerdictFacts facts)
    {
        if (!creation.Type.Is(message) || creation.Constructor is null)
        {
            return;
        }

        int? status = StatusValue.Constant(ResultArguments.Initialised(creation, "StatusCode") ?? ResultArguments.Find(creation.Arguments, "statusCode"));
        if (status is not (401 or 403) || EnclosingFunctions.Nearest(creation, context.ContainingSymbol) is not { } function || !Returns(function, message))
        {
            return;
        }

        IOperation? lambda = EnclosingFunctions.Innermost(creation);
        bool isAnswer = lambda is null
            ? RouteHandlers.IsAction(function, facts.Frameworks)
            : RouteHandlers.IsAround(creation, function, lambda, facts.Frameworks);
        if (isAnswer && facts.Reports(creation.Syntax.SyntaxTree, Id))
        {
            Advice advice = new("ASP.NET Core", lambda is null ? $"'StatusCode({status})'" : $"'Results.StatusCode({status})'");
            context.ReportDiagnostic(Create(creation, "HttpResponseMessage", status.Value, advice, facts));
        }
    }

    private static bool Returns(IMethodSymbol function, INamedTypeSymbol message) =>
        function.ReturnType.Is(message) || (function.ReturnType is INamedTypeSymbol { TypeArguments: [{ } argument] } && argument.Is(message));

    private static Diagnostic Create(IOperation at, string name, int status, in Advice advice, VerdictFacts facts)
    {
        // A scheme brings a challenge of its own.
        bool lacksChallenge = status == 401 && name is not "ChallengeResult";
        ChallengeEdit? edit = lacksChallenge ? facts.Challenge(at.Syntax.SyntaxTree, Id) : null;
        string wrong = $"{advice.Writer} writes it as JSON with status 200, so the caller never sees the {status}; return {advice.Better}";
        return Diagnostic.Create(Descriptor, at.Syntax.GetLocation(), Edit.Join(edit), name, wrong);
    }

    /// <summary>What becomes of the answer, and what to return in its place.</summary>
    private readonly record struct Advice(string Writer, string Better);
}
