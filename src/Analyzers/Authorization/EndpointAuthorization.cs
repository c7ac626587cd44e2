using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>
/// What is said of the caller where an endpoint is mapped: <c>RequireAuthorization()</c> and <c>AllowAnonymous()</c> on the endpoint, on
/// its group, on the group's group, and on the variables that hold them.
/// </summary>
internal sealed class EndpointAuthorization(FlowFacts facts)
{
    private const int Deepest = 8;

    /// <summary>Whether a lambda is a route handler, and what its mapping says; null for any other lambda.</summary>
    public Caller? OfLambda(IOperation lambda, IOperation root, CancellationToken cancellation)
    {
        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            current = current.Parent;
        }

        return current is IArgumentOperation { Parent: IInvocationOperation map } && IsMap(map)
            ? OfMapping(map, root, 0, cancellation)
            : null;
    }

    /// <summary>What the mappings say that name a method as their handler; unknown where there is none.</summary>
    public Caller OfMethod(IMethodSymbol method, CancellationToken cancellation)
    {
        Caller? agreed = null;
        foreach (SyntaxNode node in MapCalls.Naming(method.Name, facts.Compilation, cancellation))
        {
            if (facts.Sources.Operation(node, cancellation) is IInvocationOperation map && IsMap(map) && Passes(map, method))
            {
                Caller caller = OfMapping(map, OperationWalk.Root(map), 0, cancellation);
                agreed =
                    agreed is not { } earlier ? caller
                    : earlier.Knowledge == caller.Knowledge ? caller
                    : new Caller(CallerKnowledge.Unknown);
            }
        }

        return agreed ?? default;
    }

    private Caller OfMapping(IOperation mapping, IOperation root, int depth, CancellationToken cancellation)
    {
        if (depth > Deepest)
        {
            return default;
        }

        Caller found = Outward(mapping, root);
        IOperation? builder = mapping is IInvocationOperation call ? OperationValue.Receiver(call) : null;
        return builder is null ? found : AuthorizationAttributes.Stronger(found, OfBuilder(builder, root, depth + 1, cancellation));
    }

    // `app.MapGet(…).WithName(…).RequireAuthorization()`, and `var route = app.MapGet(…); route.RequireAuthorization();`
    private Caller Outward(IOperation mapping, IOperation root)
    {
        Caller found = default;
        IOperation current = mapping;
        while (current.Parent is { } parent)
        {
            switch (parent)
            {
                case IArgumentOperation { Parent: IInvocationOperation call }
                    when OperationValue.Receiver(call) is { } receiver && receiver.Syntax == current.Syntax:
                    found = AuthorizationAttributes.Stronger(found, Said(call));
                    current = call;
                    continue;
                case IInvocationOperation { Instance: { } instance } call when instance == current:
                    found = AuthorizationAttributes.Stronger(found, Said(call));
                    current = call;
                    continue;
                case IConversionOperation or IParenthesizedOperation:
                    current = parent;
                    continue;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } local } }:
                    return AuthorizationAttributes.Stronger(found, SaidOf(local, root));
                default:
                    return found;
            }
        }

        return found;
    }

    private Caller OfBuilder(IOperation builder, IOperation root, int depth, CancellationToken cancellation)
    {
        IOperation value = OperationValue.Strip(builder);
        switch (value)
        {
            case IInvocationOperation call when depth <= Deepest:
                Caller said = Said(call);
                return OperationValue.Receiver(call) is { } inner
                    ? AuthorizationAttributes.Stronger(said, OfBuilder(inner, root, depth + 1, cancellation))
                    : said;
            case ILocalReferenceOperation { Local: { } local } when depth <= Deepest:
                Caller onLocal = SaidOf(local, root);
                return new LocalValues(root).SourcesOf(local) is [{ } only]
                    ? AuthorizationAttributes.Stronger(onLocal, OfBuilder(only, root, depth + 1, cancellation))
                    : onLocal;
            case IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol owner } parameter } when depth <= Deepest:
                return AuthorizationAttributes.Stronger(SaidOf(parameter, root), OfCallers(owner, parameter, depth + 1, cancellation));
            default:
                return default;
        }
    }

    // `app.MapGroup("/x").RequireAuthorization().MapOrders()`: the group comes in as a parameter; all callers must agree.
    private Caller OfCallers(IMethodSymbol owner, IParameterSymbol parameter, int depth, CancellationToken cancellation)
    {
        Caller? agreed = null;
        foreach (SyntaxNode node in MapCalls.Naming(owner.Name, facts.Compilation, cancellation))
        {
            if (
                facts.Sources.Operation(node, cancellation) is IInvocationOperation call
                && SymbolEqualityComparer.Default.Equals(
                    (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition,
                    owner.OriginalDefinition
                )
            )
            {
                foreach (IArgumentOperation argument in call.Arguments)
                {
                    if (argument.Parameter?.Ordinal == parameter.Ordinal)
                    {
                        Caller caller = OfBuilder(argument.Value, OperationWalk.Root(call), depth + 1, cancellation);
                        agreed =
                            agreed is not { } earlier ? caller
                            : earlier.Knowledge == caller.Knowledge ? caller
                            : new Caller(CallerKnowledge.Unknown);
                    }
                }
            }
        }

        return agreed ?? default;
    }

    private Caller SaidOf(ISymbol variable, IOperation root)
    {
        Caller found = default;
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (
                operation is IInvocationOperation { TargetMethod.Name: "RequireAuthorization" or "AllowAnonymous" } call
                && ChainStartsAt(call, variable)
            )
            {
                found = AuthorizationAttributes.Stronger(found, Said(call));
            }
        }

        return found;
    }

    // Only conventions of the builder itself count: `group.MapGet(…).RequireAuthorization()` says nothing of the group.
    private static bool ChainStartsAt(IInvocationOperation call, ISymbol variable)
    {
        IOperation? receiver = OperationValue.Receiver(call);
        while (receiver is not null)
        {
            receiver = OperationValue.Strip(receiver);
            switch (receiver)
            {
                case ILocalReferenceOperation { Local: { } local }:
                    return SymbolEqualityComparer.Default.Equals(local, variable);
                case IParameterReferenceOperation { Parameter: { } parameter }:
                    return SymbolEqualityComparer.Default.Equals(parameter, variable);
                case IInvocationOperation inner when !IsMap(inner):
                    receiver = OperationValue.Receiver(inner);
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    private Caller Said(IInvocationOperation call) =>
        call.TargetMethod switch
        {
            { Name: "RequireAuthorization", ContainingType: { } type } => new Caller(
                facts.Frameworks.Is(type, TypeRoles.EndpointConventions) ? CallerKnowledge.Proven : CallerKnowledge.Likely,
                "RequireAuthorization"
            ),
            { Name: "AllowAnonymous", ContainingType: { } type } when facts.Frameworks.Is(type, TypeRoles.EndpointConventions) =>
                new Caller(CallerKnowledge.Anonymous, "AllowAnonymous"),
            _ => default,
        };

    private static bool IsMap(IInvocationOperation call) => call.TargetMethod.Name.StartsWith("Map", System.StringComparison.Ordinal);

    private static bool Passes(IInvocationOperation map, IMethodSymbol method)
    {
        foreach (IArgumentOperation argument in map.Arguments)
        {
            IOperation value = OperationValue.Strip(argument.Value);
            if (value is IDelegateCreationOperation { Target: { } target })
            {
                value = OperationValue.Strip(target);
            }

            if (
                value is IMethodReferenceOperation { Method: { } named }
                && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, method.OriginalDefinition)
            )
            {
                return true;
            }
        }

        return false;
    }
}
