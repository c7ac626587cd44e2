using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>The statuses with which a challenge is sent.</summary>
internal static class OtherStatus
{
    /// <summary>
    /// A status other than the right one that goes out with the value's challenge on some path; null where there is none. A status of
    /// success or a redirect is a path of its own on which the challenge does no harm; only errors are compared.
    /// </summary>
    public static int? SentWith(in ValueContext context, int right)
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
