using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3005: an error code that is sent with a status other than its own (RFC 6750 §3.1, RFC 9470 §3).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3005ErrorCodeAndStatus() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3005";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "An error code goes with the status that it belongs to",
        "'{0}' is sent with status {1} here; send the status of the code, or the code of the status",
        "invalid_request belongs with 400, invalid_token with 401 and insufficient_scope with 403, and clients act on both: at a 401 "
            + "they get a new token, at insufficient_scope they ask for more rights. A mixed pair sends them in circles."
    );

    private protected override void Analyze(in ValueContext context)
    {
        foreach (ErrorCode error in ErrorCodes.Of(context.Value.List))
        {
            if (ErrorCodes.StatusOf(error.Code) is { } right && OtherStatus.SentWith(context, right) is { } wrong)
            {
                context.Report(Descriptor, error.Span, [new StatusEdit(wrong)], error.Code, wrong);
            }
        }
    }
}
