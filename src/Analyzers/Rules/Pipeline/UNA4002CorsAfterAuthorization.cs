using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>UNA4002: CORS runs behind authorization, so what authorization refuses has no CORS headers, preflights included.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4002CorsAfterAuthorization() : PipelineRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4002";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "UseCors has to come before UseAuthorization",
        "'UseAuthorization' comes before 'UseCors', so its 401 and 403 have no CORS headers and it can refuse a preflight; call "
            + "'UseCors' first",
        "A browser sends a preflight without credentials, and it hides an answer that lacks the CORS headers from the page. Where "
            + "authorization stands before CORS, its 401 and 403 reach the page as a network error, and a preflight for a protected "
            + "endpoint can itself be answered 401."
    );

    private protected override void Analyze(in PipelineContext context)
    {
        RequestPipeline pipeline = context.Pipeline;
        int cors = pipeline.IndexOf(StepKind.Cors);
        int authorization = pipeline.IndexOf(StepKind.Authorization);
        if (authorization < 0 || cors <= authorization)
        {
            return;
        }

        Step first = pipeline.Steps[authorization];
        Step second = pipeline.Steps[cors];
        if (first.At != second.At && RequestPipeline.CanBothRun(first.At, second.At) && IsInUse(context))
        {
            context.Report(Descriptor, first.At, second.At, new PipelineEdit(PipelineChange.MoveUp));
        }
    }

    // Templates call UseAuthorization unasked; it refuses nobody unless endpoints ask for a user or schemes are set up for them.
    private static bool IsInUse(in PipelineContext context) =>
        context.Facts.UsesAuthorization(context.Cancellation) || context.Facts.Startup.Schemes(context.Cancellation).Schemes.Count > 0;
}
