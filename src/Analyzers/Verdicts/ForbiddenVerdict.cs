using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>Which rule a 401 after a question that is not about authentication belongs to.</summary>
internal enum ForbiddenKind
{
    /// <summary>The 401 may be right.</summary>
    None,

    /// <summary>A permission was refused to a caller who is authenticated, both proven (UNA2001).</summary>
    Proven,

    /// <summary>The same, with a part that rests on a name, a text or a likelihood (UNA2002).</summary>
    Likely,
}

/// <summary>A 401 that looks like a 403: what UNA2001 and UNA2002 report, and what silences UNA1001 and UNA1002.</summary>
internal readonly struct ForbiddenVerdict(ForbiddenKind kind, string evidence, Caller caller)
{
    /// <summary>Which rule it is.</summary>
    public ForbiddenKind Kind { get; } = kind;

    /// <summary>What failed, as a message says it.</summary>
    public string Evidence { get; } = evidence;

    /// <summary>What is known of the caller.</summary>
    public Caller Caller { get; } = caller;

    /// <summary>
    /// Judges a response. The control flow is only looked at for a 401 outside handlers and events; where an answer never reaches the
    /// client, another status would not either, and the rule about that speaks.
    /// </summary>
    public static ForbiddenVerdict Of(in ResponseContext context)
    {
        ForbiddenVerdict refusal = Judge(context);
        return refusal.Kind is ForbiddenKind.None || WhichRuleSpeaks.AnEffectRule(context) ? default : refusal;
    }

    private static ForbiddenVerdict Judge(in ResponseContext context)
    {
        return Concerns(context.Response) ? Asked(context) : default;
    }

    /// <summary>
    /// Whether the question before an answer, whatever form that has, refuses a permission to a caller who may be authenticated.
    /// </summary>
    public static ForbiddenVerdict Asked(in ResponseContext context)
    {
        if (context.Site is not FunctionRole.Ordinary || context.Guard is not { IsGuarded: true } guard)
        {
            return default;
        }

        GuardSubject question = guard.Subject;
        Caller caller = context.Caller;
        bool isTestedAnonymous = guard.Tested.Knowledge is CallerKnowledge.Anonymous && !caller.IsAuthenticated;
        if (isTestedAnonymous)
        {
            return default; // the test for who is there came first: this is the 401 for nobody
        }

        if (
            caller.Knowledge is CallerKnowledge.Unknown
            && question.Kind is SubjectKind.Permission
            && context.Response.Shape is not ResponseShape.Delegated
            && context.Coverage is HeaderPresence.Always
            && !NamesScope(context.Response)
        )
        {
            return default; // whoever writes a challenge asks for credentials, and nothing shows that the caller has sent some
        }

        string evidence = question.Evidence ?? "The condition";
        switch (question.Kind)
        {
            case SubjectKind.Permission when question.Certainty is Certainty.Proven:
                return new ForbiddenVerdict(
                    caller.IsAuthenticated && context.Response.Shape is not ResponseShape.Carried
                        ? ForbiddenKind.Proven
                        : ForbiddenKind.Likely,
                    evidence,
                    caller
                );
            case SubjectKind.Permission when caller.Knowledge is not CallerKnowledge.Anonymous:
            case SubjectKind.Account when caller.IsAuthenticated:
            case SubjectKind.Target when caller.IsAuthenticated && IsOfRequest(context, question):
                return new ForbiddenVerdict(ForbiddenKind.Likely, evidence, caller);
            case SubjectKind.Unknown
            or SubjectKind.Other
            or SubjectKind.Target
                when caller.Knowledge is CallerKnowledge.Proven or CallerKnowledge.Likely
                    && PermissionText.In(context.Response.Body, context.Body.Locals) is { } text:
                return new ForbiddenVerdict(ForbiddenKind.Likely, "'" + text + "'", caller);
            default:
                return default;
        }
    }

    // A user record that an action looks up by its own parameter is not the caller's, unless the action is about credentials; a helper's
    // parameter may well be the caller's id.
    private static bool IsOfRequest(in ResponseContext context, GuardSubject question) =>
        question.Certainty is Certainty.Proven
        || (
            context.Owner is IMethodSymbol { DeclaredAccessibility: Accessibility.Public } action && !SubjectNames.IsCredential(action.Name)
        );

    /// <summary>
    /// Whether a response is a 401 that code decides on; a challenge that names properties belongs to a protocol (OpenIddict, external
    /// sign-in).
    /// </summary>
    public static bool Concerns(Response response) =>
        response.Status == 401
        && response.Shape is not ResponseShape.Grpc
        && (
            response.Shape is not ResponseShape.Delegated
            || (
                IsPlain(ResultArguments.Of(response.Operation))
                && response.Operation is not IObjectCreationOperation { Initializer: not null }
            )
        );

    // `Bearer error="insufficient_scope"` is no request for credentials: the caller has sent a token that is not enough (RFC 6750 §3.1).
    private static bool NamesScope(Response response) =>
        response.Operation.Syntax.FirstAncestorOrSelf<BlockSyntax>() is { } block && block.ToString().Contains("insufficient_scope");

    private static bool IsPlain(ImmutableArray<IArgumentOperation> arguments)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.ArgumentKind is ArgumentKind.Explicit)
            {
                return false;
            }
        }

        return true;
    }
}
