using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>UNA2003: 403 for a caller who is shown not to be authenticated (RFC 9110 §11.4, §15.5.2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2003AnonymousAnswered403() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2003";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A caller who is not authenticated gets 401 with a challenge, not 403",
        "{0} shows that the caller is not authenticated, but '{1}' answers 403; answer 401 with a challenge",
        "403 tells a client not to try again with the same credentials. A caller without credentials has to be told to send some: "
            + "401 with WWW-Authenticate."
    );

    private protected override bool IncludesStatusArguments => true;

    private protected override bool Concerns(Response response) =>
        response is { Status: 403, Shape: not (ResponseShape.Carried or ResponseShape.Grpc) } && IsPlain(response);

    private protected override void Analyze(in ResponseContext context)
    {
        if (
            context.Site is not FunctionRole.Ordinary
            || context.Guard is not { IsGuarded: true, Subject: { Certainty: Certainty.Proven } question }
            || !(question is { Kind: SubjectKind.Identity, Passed: false } || IsWrongKey(question, context.Owner))
        )
        {
            return;
        }

        if (context.Caller.IsAuthenticated || IsBoundToNetwork(context.Response))
        {
            return; // a record is missing, not the authentication
        }

        if (context.Response.Shape is ResponseShape.Write && context.Point is { } point && !IsSent(point, context))
        {
            return; // `context.Result = new UnauthorizedResult()` follows
        }

        DiagnosticSeverity severity = IsProof(question) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        context.Report(Descriptor, severity, [context.Challenge(Id)], question.Evidence!, context.Response.Name);
    }

    // A key that the request presents and that is not the right one: credentials that are not valid get 401, too (RFC 9110 §11.4). What a
    // webhook signs is another matter; its sender has nothing to learn from a challenge.
    private static bool IsWrongKey(in GuardSubject question, ISymbol owner)
    {
        if (
            question is not { Kind: SubjectKind.Credential, Evidence: { } evidence }
            || SubjectNames.IsHook(owner.Name)
            || SubjectNames.IsHook(owner.ContainingType?.Name ?? string.Empty)
        )
        {
            return false;
        }

        return SubjectNames.IsKey(evidence.Trim('\''));
    }

    // The connection has its certificate or not, whatever the request says: that handler's own challenge is a 403 (on-the-wire.md D8).
    private static bool IsBoundToNetwork(Response response)
    {
        foreach (IOperation scheme in SchemeArguments.Of(response.Operation))
        {
            string text = scheme.Syntax.ToString();
            if (
                text.IndexOf("Certificate", StringComparison.OrdinalIgnoreCase) >= 0
                || text.IndexOf("Mtls", StringComparison.OrdinalIgnoreCase) >= 0
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSent(in FlowPoint point, in ResponseContext context)
    {
        foreach (
            ResponseState end in ResponseState.Each(
                new ResponseFlow(
                    point.Graph,
                    context.Facts.Flow.Responses,
                    SummaryStack.Empty,
                    forgivesHelpers: false,
                    context.Cancellation
                ).AtEndBehind(point, out _)
            )
        )
        {
            if (end.Status is ResponseStatus.Forbidden)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsProof(GuardSubject question) => question.Evidence is "'IsAuthenticated'" or "'Authorization'" or "'Identity'";

    // OpenIddict and IdentityServer answer protocol errors by `Forbid(properties, scheme)`.
    private static bool IsPlain(Response response)
    {
        if (response.Shape is not ResponseShape.Delegated)
        {
            return true;
        }

        foreach (IArgumentOperation argument in ResultArguments.Of(response.Operation))
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.Name: "AuthenticationProperties" })
            {
                return false;
            }
        }

        return true;
    }
}
