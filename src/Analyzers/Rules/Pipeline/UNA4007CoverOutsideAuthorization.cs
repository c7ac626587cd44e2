using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4007: a middleware that adds the header, or a status page, does not get at the 401 of <c>[Authorize]</c>, or gets at it too late
/// (<c>on-the-wire.md</c> B22, B23).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4007CoverOutsideAuthorization() : PipelineRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4007";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A middleware for 401s has to see the 401 of authorization before it is sent",
        "{0}; {1}",
        "A WebApplication puts authorization in front of all middleware of the application unless UseAuthorization is called, so "
            + "that a middleware never sees the 401 of [Authorize]. And a header that is set after next() is too late for an answer that "
            + "has a body: the connection is aborted. Response.OnStarting runs in time."
    );

    private const string Late =
        "This middleware sets 'WWW-Authenticate' after it has called the next one, which aborts every 401 that has a body";

    private const string Advice = "call 'UseAuthorization' after it";

    private protected override void Analyze(in PipelineContext context)
    {
        RequestPipeline pipeline = context.Pipeline;
        HeaderTimingAnalyzer? judge = null;
        for (int i = 0; i < pipeline.Steps.Count; i++)
        {
            Step step = pipeline.Steps[i];
            if (step.At != step.Call)
            {
                continue; // it is reported where it is registered
            }

            if (step.Kind is StepKind.StatusPages)
            {
                if (
                    IsOutside(context, i, out PipelineChange change)
                    && context.Facts.Startup.Schemes(context.Cancellation).Challenging
                        is { Behaviour: not (ChallengeBehaviour.Redirects or ChallengeBehaviour.Unknown), IsCustomised: false }
                )
                {
                    context.Report(
                        Descriptor,
                        step.At,
                        null,
                        new PipelineEdit(change),
                        $"'{step.Call.TargetMethod.Name}' does not see the 401 of '[Authorize]'",
                        Advice
                    );
                }
            }
            else if (
                step.Kind is StepKind.Inline or StepKind.Middleware
                && context.Facts.MentionsHeader(context.Cancellation)
                && context.Facts.UsesAuthorization(context.Cancellation)
            )
            {
                HeaderTiming moment = CoveringRegistrations.MomentOf(
                    step,
                    judge ??= new HeaderTimingAnalyzer(context.Facts.Flow.Summaries, context.Cancellation)
                );
                if (moment is HeaderTiming.After)
                {
                    context.Report(
                        Descriptor,
                        step.At,
                        null,
                        new PipelineEdit(PipelineChange.None),
                        Late,
                        "set it in 'Response.OnStarting'"
                    );
                }
                else if (
                    moment is not HeaderTiming.Never
                    && IsOutside(context, i, out PipelineChange change)
                    && LeavesBare(context.Facts.Startup.Schemes(context.Cancellation).Challenging)
                )
                {
                    context.Report(
                        Descriptor,
                        step.At,
                        null,
                        new PipelineEdit(change),
                        "This middleware does not see the bare 401 of '[Authorize]'",
                        Advice
                    );
                }
            }
        }
    }

    // Only a scheme that leaves its 401 bare needs the cover.
    private static bool LeavesBare(RegisteredScheme? scheme) =>
        scheme is { Behaviour: ChallengeBehaviour.Bare } or { Behaviour: ChallengeBehaviour.Redirects, IsCustomised: true };

    private static bool IsOutside(in PipelineContext context, int index, out PipelineChange change)
    {
        RequestPipeline pipeline = context.Pipeline;
        bool isBefore = false;
        bool authenticates = false;
        bool hasEndpoints = false;
        for (int i = 0; i < pipeline.Steps.Count; i++)
        {
            StepKind kind = pipeline.Steps[i].Kind;
            if (i > index && kind is StepKind.Authorization or StepKind.Unseen)
            {
                change = PipelineChange.None;
                return false;
            }

            isBefore |= i < index && kind is StepKind.Authorization;
            authenticates |= kind is StepKind.Authentication;
            hasEndpoints |= i > index && kind is StepKind.Endpoints;
        }

        change =
            isBefore ? PipelineChange.None
            : authenticates ? PipelineChange.AuthorizeAfter
            : PipelineChange.AuthenticateAndAuthorize;
        // a parameter may be a part that its caller completes
        bool isWhole = pipeline.Builder is ILocalSymbol ? !pipeline.Escapes : hasEndpoints;
        return isWhole && (isBefore || context.IsWebApplication) && context.Facts.UsesAuthorization(context.Cancellation);
    }
}
