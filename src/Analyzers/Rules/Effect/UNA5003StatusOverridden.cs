using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5003: a 401 or 403 that a result with a status of its own replaces (<c>on-the-wire.md</c> B17, B18).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5003StatusOverridden() : BodyRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5003";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A written status does not survive a result with its own",
        "The {0} set here is never sent: {1}; return a result that answers {0}",
        "Ok(), NoContent(), Redirect() and their kin set the status when they are executed, after the code that wrote one to the "
            + "response. Content(), Json(), View() and plain values keep what was written. The Status of a ProblemDetails counts only in "
            + "ObjectResult and Problem."
    );

    private protected override void Analyze(in BodyContext context)
    {
        foreach (Response written in context.Responses)
        {
            if (written is not { Status: 401 or 403, Shape: ResponseShape.Write, Target: null })
            {
                continue;
            }

            ResponseContext response = context.For(written);
            if (response.OverridingResult is { } result)
            {
                context.Report(Of(written.Shown, written.Status, result, context.Facts));
            }
            else if (response.IsOverriddenByAutoSend)
            {
                const string overriding = "FastEndpoints sends a response of its own where the endpoint sends none";
                SyntaxNode at = written.Shown.Syntax;
                Edit[] edits = [response.Challenge(Id), new SendEdit()];
                context.Report(Diagnostic.Create(Descriptor, at.GetLocation(), Edit.Join(edits), written.Status, overriding));
            }
        }
    }

    private protected override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    // A ProblemDetails that says 401 inside of a result that says something else.
    private protected override void Analyze(in OperationContext context)
    {
        VerdictFacts facts = context.Facts;
        if (
            context.Operation
                is IInvocationOperation { Arguments: [.., { Value: { } value }], TargetMethod.Name: not ("Problem" or "StatusCode") } call
            && facts.Is(OperationValue.Unwrap(value).Type, TypeRoles.Problem)
            && facts.StatusOf(call) is not (null or 401 or 403)
            && StatusValue.Constant(context.ProblemIn(value)) is { } status and (401 or 403)
            && facts.Reports(call.Syntax.SyntaxTree, Id)
        )
        {
            context.Report(Of(call, status, call, facts));
        }
    }

    private static Diagnostic Of(IOperation at, int status, IOperation result, VerdictFacts facts)
    {
        string name = result is IInvocationOperation call ? call.TargetMethod.Name : result.Type?.Name ?? string.Empty;
        string overriding = "the returned '" + name + "' answers " + facts.StatusOf(result);
        Edit[] edits = [facts.Challenge(at.Syntax.SyntaxTree, Id), new StatusEdit(status)];
        return Diagnostic.Create(Descriptor, at.Syntax.GetLocation(), [result.Syntax.GetLocation()], Edit.Join(edits), status, overriding);
    }
}
