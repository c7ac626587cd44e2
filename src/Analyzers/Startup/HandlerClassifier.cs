using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>What the challenge of an authentication handler does, by its override and its base class.</summary>
internal sealed class HandlerClassifier(StartupContext facts, CancellationToken cancellation)
{
    /// <summary>The behaviour of a handler type, and the text that it sends where that is a constant.</summary>
    public (ChallengeBehaviour Behaviour, string? Challenge) Of(ITypeSymbol? handler)
    {
        for (ITypeSymbol? current = handler; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("HandleChallengeAsync"))
            {
                if (member is IMethodSymbol { IsOverride: true } method && facts.Flow.Frameworks.IsOfProject(method))
                {
                    return OfOverride(method);
                }
            }

            if (current.Is(facts.Authentication.RemoteAuthenticationHandler) || current.Name is "CookieAuthenticationHandler")
            {
                return (ChallengeBehaviour.Redirects, null);
            }

            switch (current.Name)
            {
                case "JwtBearerHandler" or "BearerTokenHandler":
                    return (ChallengeBehaviour.SendsHeader, "Bearer");
                case "NegotiateHandler":
                    return (ChallengeBehaviour.SendsHeader, "Negotiate");
                case "PolicySchemeHandler":
                    return (ChallengeBehaviour.Forwards, null);
                case "McpAuthenticationHandler":
                    return (ChallengeBehaviour.SendsHeader, null);
            }

            if (current.Is(facts.Authentication.AuthenticationHandler))
            {
                return (ChallengeBehaviour.Bare, null);
            }

            if (Overrides(current, "HandleChallengeAsync"))
            {
                return (ChallengeBehaviour.Unknown, null); // what a package or another project answers is not seen
            }
        }

        return (ChallengeBehaviour.Unknown, null);
    }

    /// <summary>
    /// Whether the forbid of a handler type is sure to be a plain 403: that of <c>AuthenticationHandler</c> itself, or an override that
    /// sets it on every path.
    /// </summary>
    public bool Forbids(ITypeSymbol? handler)
    {
        for (ITypeSymbol? current = handler; current is not null; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("HandleForbiddenAsync"))
            {
                if (member is IMethodSymbol { IsOverride: true } method && facts.Flow.Frameworks.IsOfProject(method))
                {
                    return facts.Flow.Graphs.Graph(method, cancellation) is { } graph
                        && ResponseState.All(
                            new ResponseFlow(graph, facts.Flow.Responses, SummaryStack.Empty, forgivesHelpers: false, cancellation).AtEnd(),
                            static end => end.Status is ResponseStatus.Forbidden
                        );
                }
            }

            if (
                current.Is(facts.Authentication.RemoteAuthenticationHandler)
                || current.Name is "CookieAuthenticationHandler" or "PolicySchemeHandler"
            )
            {
                return false;
            }

            if (current.Is(facts.Authentication.AuthenticationHandler))
            {
                return true;
            }

            if (Overrides(current, "HandleForbiddenAsync"))
            {
                return false;
            }
        }

        return false;
    }

    private static bool Overrides(ITypeSymbol type, string name)
    {
        foreach (ISymbol member in type.GetMembers(name))
        {
            if (member is IMethodSymbol { IsOverride: true })
            {
                return true;
            }
        }

        return false;
    }

    private (ChallengeBehaviour, string?) OfOverride(IMethodSymbol method)
    {
        if (facts.Flow.Sources.Body(method, cancellation) is not { } body)
        {
            return (ChallengeBehaviour.Unknown, null);
        }

        LocalValues locals = facts.Flow.BodyOf(body).Locals;
        bool answers = false;
        bool callsBase = false;
        string? text = null;
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            EffectKind effect = facts.Flow.Frameworks.Headers.Of(operation, locals).Kind;
            switch (operation)
            {
                case IInvocationOperation { TargetMethod: { Name: "Redirect" } }:
                    return (ChallengeBehaviour.Redirects, null);
                case IInvocationOperation
                {
                    TargetMethod.Name: "HandleChallengeAsync",
                    Instance.Syntax: Microsoft.CodeAnalysis.CSharp.Syntax.BaseExpressionSyntax
                }:
                    callsBase = true;
                    break;
                case ISimpleAssignmentOperation assignment when effect is EffectKind.WritesStatus:
                    answers |= StatusValue.Constant(assignment.Value) == 401;
                    break;
            }

            text ??= effect is EffectKind.SetsHeader ? TextOf(operation) : null;
        }

        return new HeaderTimingAnalyzer(facts.Flow.Summaries, cancellation).Sets(method)
            // without a status it is a 200 (B8)
            ? (answers || callsBase ? ChallengeBehaviour.SendsHeader : ChallengeBehaviour.Unknown, text)
            : (answers || callsBase ? ChallengeBehaviour.Bare : ChallengeBehaviour.Unknown, null);
    }

    /// <summary>The value that an operation gives the header, where it is a constant.</summary>
    public static string? TextOf(IOperation setter) =>
        setter switch
        {
            IAssignmentOperation assignment => Constant(assignment.Value),
            IInvocationOperation { Arguments: { IsEmpty: false } arguments } => Constant(arguments[arguments.Length - 1].Value),
            _ => null,
        };

    private static string? Constant(IOperation value) =>
        OperationValue.Unwrap(value) is { ConstantValue: { HasValue: true, Value: string text } } ? text
        : value is IConversionOperation { Operand.ConstantValue: { HasValue: true, Value: string converted } } ? converted
        : null;
}
