using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>
/// UNA5004: an answer in the form of another framework, which is written as JSON with the status 200 (<c>on-the-wire.md</c> B15, B16).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5004ResultOfAnotherFramework() : BodyRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5004";

    private const string Message = "System.Net.Http.HttpResponseMessage";
    private const string Formatter = "Microsoft.AspNetCore.Mvc.WebApiCompatShim.HttpResponseMessageOutputFormatter";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "An endpoint must answer in the form of its own framework",
        "'{0}' is no answer here: {1}",
        "Minimal APIs execute IResult and serialize everything else, MVC results included. ASP.NET Core serializes "
            + "HttpResponseMessage, too: it is an answer only in Web API 2, its compatibility shim and Azure Functions."
    );

    private protected override void Analyze(in BodyContext context)
    {
        foreach (Response response in context.Responses)
        {
            if (context.For(response).IsActionResultOfRoute)
            {
                Advice advice = new("a minimal API", "a result of 'Results' or 'TypedResults'");
                context.Report(Create(response.Origin, response.Name, response.Status, advice, context.Facts));
            }
        }
    }

    private protected override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.ObjectCreation);

    private protected override void Analyze(in OperationContext context)
    {
        IObjectCreationOperation creation = (IObjectCreationOperation)context.Operation;
        if (
            creation is not { Type: { Name: "HttpResponseMessage" } type, Constructor: not null }
            || TypeLookup.Resolve(context.Facts.Compilation, Message) is not { } message
            || !type.Is(message)
            || TypeLookup.Resolve(context.Facts.Compilation, Formatter) is not null
        )
        {
            return;
        }

        int? status = StatusValue.Constant(
            ResultArguments.Initialised(creation, "StatusCode") ?? ResultArguments.Find(creation.Arguments, "statusCode")
        );
        if (
            status is (401 or 403)
            && EnclosingFunctions.Nearest(creation, context.Owner) is { } function
            && Returns(function, message)
            && context.IsAnswerOfEndpoint(function, out bool isRoute)
            && context.Facts.Reports(creation.Syntax.SyntaxTree, Id)
        )
        {
            Advice advice = new("ASP.NET Core", isRoute ? $"'Results.StatusCode({status})'" : $"'StatusCode({status})'");
            context.Report(Create(creation, "HttpResponseMessage", status.Value, advice, context.Facts));
        }
    }

    private static bool Returns(IMethodSymbol function, INamedTypeSymbol message) =>
        function.ReturnType.Is(message)
        || (function.ReturnType is INamedTypeSymbol { TypeArguments: [{ } argument] } && argument.Is(message));

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
