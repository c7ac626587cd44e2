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
            if (ErrorCodes.StatusOf(error.Code) is { } right && SentWith(context, right) is { } wrong)
            {
                context.Report(Descriptor, error.Span, [new StatusEdit(wrong)], error.Code, wrong);
            }
        }
    }

    // A status of success or a redirect is a path of its own on which the challenge does no harm; only errors are compared.
    private static int? SentWith(in ValueContext context, int right)
    {
        HashSet<int> wrong = [];
        foreach (Response response in context.Body.Responses)
        {
            if (response.Status is >= 400 and < 600 && response.Status != right)
            {
                wrong.Add(response.Status);
            }
        }

        if (wrong.Count == 0 || context.Body.PointOf(context.Value.Write.Operation, context.GraphOf, context.Cancellation) is not { } point)
        {
            return null;
        }

        HashSet<SyntaxNode> replacements = [];
        foreach (HeaderWrite write in context.Values.Writes)
        {
            if (write is { IsChallenge: true, Replaces: true } && write.Operation != context.Value.Write.Operation)
            {
                replacements.Add(write.Operation.Syntax);
            }
        }

        foreach (int status in wrong)
        {
            if (StatusFlow.AreSentTogether(point.Graph, context.Value.Write.Operation.Syntax, replacements, status, context.Cancellation))
            {
                return status;
            }
        }

        return null;
    }
}
