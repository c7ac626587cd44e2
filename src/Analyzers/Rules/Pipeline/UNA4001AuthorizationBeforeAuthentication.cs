using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4001: authorization runs before, or in a start-up class without, authentication: valid credentials get 401 (<c>on-the-wire.md</c>
/// B24).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4001AuthorizationBeforeAuthentication() : PipelineRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4001";

    private const string Swapped =
        "'UseAuthorization' comes before 'UseAuthentication', so callers with valid credentials are answered 401";

    private const string NoAuthentication =
        "'UseAuthorization' runs without 'UseAuthentication', so callers with valid credentials are answered 401";

    private const string NoAuthorization =
        "'UseAuthentication' is not followed by 'UseAuthorization', so endpoints with '[Authorize]' are answered 500";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "UseAuthorization has to come after UseAuthentication",
        "{0}; {1}",
        "Authorization asks who the caller is, and authentication finds it out. In the wrong order, or without one of the two in a "
            + "start-up class, a caller with valid credentials is answered 401, or every protected endpoint 500."
    );

    private protected override void Analyze(in PipelineContext context)
    {
        RequestPipeline pipeline = context.Pipeline;
        int authorization = pipeline.IndexOf(StepKind.Authorization);
        int authentication = pipeline.IndexOf(StepKind.Authentication);
        if (authorization >= 0 && authentication > authorization)
        {
            Step first = pipeline.Steps[authorization];
            Step second = pipeline.Steps[authentication];
            bool isWrong =
                first.At != second.At // both in one method of the project: reported there
                && RequestPipeline.CanBothRun(first.At, second.At)
                && !IsAuthenticatedAround(context, first);
            if (isWrong)
            {
                PipelineChange change = first.At == first.Call && second.At == second.Call ? PipelineChange.Swap : PipelineChange.None;
                context.Report(Descriptor, first.At, second.At, new PipelineEdit(change), Swapped, "swap the two");
            }
        }
        else if (
            authorization >= 0
            && authentication < 0
            && IsWhole(context, upTo: authorization)
            && context.Facts.Startup.Schemes(context.Cancellation) is { Setups.Count: > 0, Schemes.Count: > 0 }
            && !AuthenticatesItself(context)
        )
        {
            context.Report(
                Descriptor,
                pipeline.Steps[authorization].At,
                null,
                new PipelineEdit(PipelineChange.Authenticate),
                NoAuthentication,
                "call 'UseAuthentication' before it"
            );
        }
        else if (
            authentication >= 0
            && authorization < 0
            && pipeline.IndexOf(StepKind.Endpoints) > authentication
            && pipeline.Steps[pipeline.IndexOf(StepKind.Endpoints)].Call.TargetMethod.Name is "UseEndpoints"
            && IsWhole(context, pipeline.Steps.Count)
            && context.Facts.UsesAuthorization(context.Cancellation)
        )
        {
            context.Report(
                Descriptor,
                pipeline.Steps[authentication].At,
                pipeline.Steps[pipeline.IndexOf(StepKind.Endpoints)].At,
                new PipelineEdit(PipelineChange.Authorize),
                NoAuthorization,
                "call 'UseAuthorization' before the endpoints"
            );
        }
    }

    // Only a pipeline that is seen from end to end can lack something.
    private static bool IsWhole(in PipelineContext context, int upTo)
    {
        if (!context.IsStartup || !context.Facts.Startup.IsHost(context.Cancellation))
        {
            return false;
        }

        for (int i = 0; i < upTo; i++)
        {
            if (context.Pipeline.Steps[i].Kind is StepKind.Unseen)
            {
                return false;
            }
        }

        return true;
    }

    // A middleware of the project's own may find out who the caller is, a start-up filter may add what is missing, and a policy that names
    // its schemes has authorization ask them.
    private static bool AuthenticatesItself(in PipelineContext context) =>
        context.Facts.Authenticates(context.Cancellation) || context.Facts.NamesSchemesInPolicies(context.Cancellation);

    // A branch of a pipeline that has already authenticated.
    private static bool IsAuthenticatedAround(in PipelineContext context, Step step)
    {
        if (context.Pipeline.Function == OperationWalk.Root(step.At))
        {
            return false;
        }

        foreach (RequestPipeline other in context.Facts.Startup.Reader.Of(OperationWalk.Root(step.At), context.Cancellation))
        {
            int index = other.IndexOf(StepKind.Authentication);
            if (other != context.Pipeline && index >= 0 && other.Steps[index].At.Syntax.SpanStart < step.At.Syntax.SpanStart)
            {
                return true;
            }
        }

        return false;
    }
}
