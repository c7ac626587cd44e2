using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2005: the code of the other hook of the pair challenge and forbid (RFC 9110 §15.5.2, §15.5.4; <c>on-the-wire.md</c> B6).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2005WrongCodeInHook() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2005";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Challenge answers 401, forbid answers 403",
        "'{0}' {1}",
        "Handlers and events come in pairs: the challenge is for callers who have not authenticated and means 401, the forbid is for "
            + "callers who have and lack a permission and means 403. A client that gets the other code signs in again for nothing, or "
            + "never tries."
    );

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        facts.RoleOf(function)
            is FunctionRole.HandlerChallenge
                or FunctionRole.HandlerForbidden
                or FunctionRole.JwtChallengeEvent
                or FunctionRole.JwtForbiddenEvent
                or FunctionRole.RedirectEvent;

    private protected override void Analyze(in FunctionContext context)
    {
        int wrong = 0;
        foreach (Response response in context.Responses)
        {
            wrong |= response is { Status: 401 or 403, Shape: not (ResponseShape.Delegated or ResponseShape.Carried or ResponseShape.Grpc) }
                ? response.Status
                : 0;
        }

        // A function that knows both codes chooses between them.
        if (
            wrong is not (401 or 403)
            || ExpectedOf(context) is not { } expected
            || expected == wrong
            || (expected == 401 && IsBoundToNetwork(context.Symbol))
        )
        {
            return;
        }

        foreach (Response response in context.Responses)
        {
            if (
                response.Status == wrong
                && response.Shape is not (ResponseShape.Delegated or ResponseShape.Carried or ResponseShape.Grpc)
                && !AsksWho(response.Operation)
            )
            {
                Edit[] edits = [context.Challenge(Id), new StatusEdit(expected)];
                context.Report(
                    Descriptor,
                    response.Shown.Syntax.GetLocation(),
                    edits,
                    NameOf(context),
                    expected == 403
                        ? "is for callers who are signed in and lack a permission: answer 403, not 401, "
                            + "which makes them sign in again for nothing"
                        : "is for callers who have not signed in: answer 401, not 403, which tells them that signing in is of no use"
                );
            }
        }
    }

    private static string NameOf(in FunctionContext context) =>
        context.Symbol.MethodKind is MethodKind.AnonymousFunction ? "On" + context.EventName : context.Symbol.Name;

    private static int? ExpectedOf(in FunctionContext context) =>
        context.Site switch
        {
            FunctionRole.HandlerChallenge => 401,
            FunctionRole.HandlerForbidden => 403,
            _ => context.EventName switch
            {
                "Challenge" or "RedirectToLogin" => 401,
                "Forbidden" or "RedirectToAccessDenied" => 403,
                _ => null,
            },
        };

    // A client certificate or an address cannot be asked for by a challenge; such handlers answer 403 by design.
    private static bool IsBoundToNetwork(IMethodSymbol function)
    {
        foreach (SyntaxReference reference in function.ContainingType.DeclaringSyntaxReferences)
        {
            string text = reference.GetSyntax().ToString();
            if (text.Contains("Certificate") || text.Contains("RemoteIpAddress"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AsksWho(IOperation answer)
    {
        for (
            IOperation? current = answer.Parent;
            current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation);
            current = current.Parent
        )
        {
            if (current is IConditionalOperation { Condition: { } condition })
            {
                foreach (IOperation operation in OperationWalk.Of(condition))
                {
                    if (operation is IPropertyReferenceOperation { Property.Name: "IsAuthenticated" })
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }
}
