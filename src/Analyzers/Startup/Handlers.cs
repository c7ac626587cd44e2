using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// What the class of an authentication handler shows as a whole: whether it ever sends a challenge, whether it can be challenged.
/// </summary>
internal static class Handlers
{
    /// <summary>
    /// Whether every challenge of the handler is the bare 401 of <c>AuthenticationHandler&lt;TOptions&gt;</c>: no class of the project on
    /// the
    /// way there overrides it, and none between is concrete, for that one is reported itself.
    /// </summary>
    public static bool InheritsBareChallenge(INamedTypeSymbol handler, StartupContext facts)
    {
        for (INamedTypeSymbol? type = handler; type is not null; type = type.BaseType)
        {
            if (type.Is(facts.Authentication.AuthenticationHandler))
            {
                return true;
            }

            bool isOfProject = facts.Flow.Frameworks.IsOfProject(type);
            bool isReportedItself = !ReferenceEquals(type, handler) && !type.IsAbstract;
            if (!isOfProject || isReportedItself || Declares(type, "HandleChallengeAsync") || Declares(type, "ChallengeAsync"))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether any method of the handler puts the header on the response or sends the caller elsewhere, itself or by a helper: by a
    /// redirect, or by signing in to another scheme, which is a step of a sign-in and not a guard.
    /// </summary>
    public static bool Challenges(INamedTypeSymbol handler, StartupContext facts, CancellationToken cancellation) =>
        Any(handler, facts, (operation, kind, method) => Challenges(operation, kind, method, facts, cancellation), cancellation);

    /// <summary>
    /// Whether a method other than the challenge writes a status or the header: the handler answers while it authenticates.
    /// </summary>
    public static bool AnswersElsewhere(INamedTypeSymbol handler, StartupContext facts, CancellationToken cancellation) =>
        Any(
            handler,
            facts,
            (_, kind, method) =>
                kind is EffectKind.WritesStatus or EffectKind.SetsHeader
                && method.Name is not ("HandleChallengeAsync" or "HandleForbiddenAsync"),
            cancellation
        );

    private static bool Any(
        INamedTypeSymbol handler,
        StartupContext facts,
        Func<IOperation, EffectKind, IMethodSymbol, bool> matches,
        CancellationToken cancellation
    )
    {
        for (INamedTypeSymbol? type = handler; type is not null && facts.Flow.Frameworks.IsOfProject(type); type = type.BaseType)
        {
            foreach (ISymbol member in type.GetMembers())
            {
                if (
                    member is IMethodSymbol { IsImplicitlyDeclared: false } method
                    && facts.Flow.Sources.Body(method, cancellation) is { } root
                )
                {
                    BodyFacts body = facts.Flow.BodyOf(root);
                    foreach (IOperation operation in OperationWalk.Of(root))
                    {
                        if (matches(operation, body.EffectOf(operation).Kind, method))
                        {
                            return true;
                        }
                    }
                }
            }
        }

        return false;
    }

    /// <summary>Whether authenticating succeeds on every path, so that nobody is ever challenged.</summary>
    public static bool AlwaysSucceeds(INamedTypeSymbol handler, StartupContext facts, CancellationToken cancellation)
    {
        foreach (ISymbol member in handler.GetMembers("HandleAuthenticateAsync"))
        {
            if (member is IMethodSymbol method && facts.Flow.Sources.Body(method, cancellation) is { } root)
            {
                return OnlySucceeds(root, facts.Authentication);
            }
        }

        return false;
    }

    private static bool OnlySucceeds(IOperation root, AuthenticationTypes types)
    {
        bool succeeds = false;
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (operation is IInvocationOperation call && IsResult(call.TargetMethod.ReturnType, types))
            {
                bool isWrapper = call.TargetMethod.Name is "FromResult" or "ConfigureAwait";
                if (!isWrapper && call.TargetMethod is not { Name: "Success", IsStatic: true })
                {
                    return false;
                }

                succeeds |= !isWrapper;
            }
        }

        return succeeds;
    }

    private static bool IsResult(ITypeSymbol type, AuthenticationTypes types) =>
        type.IsOrDerivesFrom(types.AuthenticateResult)
        || (type is INamedTypeSymbol { TypeArguments: [{ } argument] } && argument.IsOrDerivesFrom(types.AuthenticateResult));

    private static bool Challenges(
        IOperation operation,
        EffectKind kind,
        IMethodSymbol method,
        StartupContext facts,
        CancellationToken cancellation
    ) =>
        kind switch
        {
            EffectKind.SetsHeader or EffectKind.Delegates => true,
            EffectKind.Unknown => operation is IInvocationOperation { TargetMethod.Name: "SignInAsync" },
            EffectKind.CallsHelper => operation is IInvocationOperation { TargetMethod: { } helper }
                && !SymbolEqualityComparer.Default.Equals(helper, method)
                && facts.Flow.Graphs.Graph((helper.ReducedFrom ?? helper).OriginalDefinition, cancellation) is { } graph
                && facts.Flow.Summaries.Of(helper, graph, SummaryStack.Empty, cancellation).Header is not HeaderPresence.Never,
            _ => false,
        };

    private static bool Declares(INamedTypeSymbol type, string method) => !type.GetMembers(method).IsEmpty;
}
