using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>UNA2009: an action or route documents 401 and answers 403, or the reverse.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2009DocumentedStatusContradicts() : BodyRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2009";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "The documented status should be the one that is answered",
        "{0} is documented, but the code answers {1}",
        "Clients are generated from the documented statuses. Forbid() answers 403 and Challenge() 401. Behind [Authorize] a "
            + "documented 401 is true, because the framework answers it; a 403 that the code answers has to be documented beside it."
    );

    private protected override void Analyze(in BodyContext context)
    {
        foreach (KeyValuePair<IMethodSymbol, List<Response>> function in ByFunction(context.Responses, context.Owner))
        {
            Analyze(context, function.Key, function.Value);
        }
    }

    private static Dictionary<IMethodSymbol, List<Response>> ByFunction(ImmutableArray<Response> all, ISymbol owner)
    {
        Dictionary<IMethodSymbol, List<Response>> functions = new(SymbolEqualityComparer.Default);
        foreach (Response response in all)
        {
            if (response.Status is 401 or 403 && EnclosingFunctions.Nearest(response.Operation, owner) is { } function)
            {
                if (!functions.TryGetValue(function, out List<Response>? responses))
                {
                    functions.Add(function, responses = []);
                }

                responses.Add(response);
            }
        }

        return functions;
    }

    private static void Analyze(in BodyContext context, IMethodSymbol function, List<Response> responses)
    {
        if (DocumentedStatuses.Of(function, responses[0].Operation, context.Cancellation) is not { Where: { } where } documented)
        {
            return;
        }

        bool answers403 = responses.Exists(static r => r.Status == 403);
        bool answers401 = responses.Exists(static r => r.Status == 401);
        Caller caller = context.CallerOf(responses[0].Operation);
        bool isGuarded = caller.Knowledge is CallerKnowledge.Proven or CallerKnowledge.Likely;
        if (documented.Has401 && answers403)
        {
            bool isTrue = answers401 || isGuarded;
            DocumentChange change = isTrue ? DocumentChange.Add : DocumentChange.Replace;
            Report(context, where, documented: 401, isTrue ? "403 too, which is not" : "403", change);
        }
        else if (
            documented.Has403
            && answers401
            && !answers403
            && !isGuarded
            && !documented.IsRestricted
            && NoneIsRefusal(context, responses)
        )
        {
            Report(context, where, documented: 403, "401", DocumentChange.Replace);
        }
    }

    // Where UNA2001 or UNA2002 speaks, its fix makes the documentation true.
    private static bool NoneIsRefusal(in BodyContext context, List<Response> responses)
    {
        foreach (Response response in responses)
        {
            if (ForbiddenVerdict.Of(context.For(response)).Kind is not ForbiddenKind.None)
            {
                return false;
            }
        }

        return true;
    }

    private static void Report(in BodyContext context, SyntaxNode where, int documented, string answered, DocumentChange change)
    {
        DocumentEdit edit = new(change);
        string status = documented.ToString(CultureInfo.InvariantCulture);
        context.Report(Diagnostic.Create(Descriptor, where.GetLocation(), edit.ToProperties(), status, answered));
    }
}
