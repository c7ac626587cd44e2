using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>Which endpoints an endpoint filter stands around: the one it is added to, or those of its group.</summary>
internal static class EndpointScope
{
    private const int Deepest = 8;

    /// <summary>Whether a filter reaches the endpoint in whose handler an answer is made; true where the endpoint cannot be seen.</summary>
    public static bool Reaches(IInvocationOperation filter, IOperation site, FlowFacts flow)
    {
        if (MapCall(site) is not { } map)
        {
            return true; // a handler or helper somewhere else: nobody sees here where it is mapped
        }

        // app.MapGet(…).AddEndpointFilter(…)
        for (IInvocationOperation? link = filter; link is not null; link = Receiver(link) as IInvocationOperation)
        {
            if (link.Syntax == map.Syntax)
            {
                return true;
            }
        }

        LocalValues locals = flow.BodyOf(OperationWalk.Root(map)).Locals;
        return Passes(Receiver(map), filter, locals, map, 0);
    }

    // Follows the builder of the endpoint outwards: chained calls, group variables, groups of groups.
    private static bool Passes(IOperation? builder, IInvocationOperation filter, LocalValues locals, IInvocationOperation map, int depth)
    {
        switch (builder)
        {
            case IInvocationOperation call:
                return call.Syntax == filter.Syntax || Passes(Receiver(call), filter, locals, map, depth + 1);
            case ILocalReferenceOperation { Local: { } local } when depth < Deepest:
                if (
                    Root(filter) is ILocalReferenceOperation { Local: { } filtered }
                    && SymbolEqualityComparer.Default.Equals(local, filtered)
                )
                {
                    return true;
                }

                foreach (IOperation value in locals.Of(local))
                {
                    if (Passes(OperationValue.Unwrap(value), filter, locals, map, depth + 1))
                    {
                        return true;
                    }
                }

                return false;
            case IParameterReferenceOperation { Parameter: { } parameter }:
                return
                    filter.Syntax.SyntaxTree == map.Syntax.SyntaxTree && OperationWalk.Root(filter).Syntax == OperationWalk.Root(map).Syntax
                    ? Root(filter) is IParameterReferenceOperation { Parameter: { } same }
                        && SymbolEqualityComparer.Default.Equals(parameter, same)
                    : parameter.Type.Name is not "WebApplication"; // a group of another file may be handed in
            default:
                return builder is not null and not IMemberReferenceOperation;
        }
    }

    // What the filter is added to: a variable, or the call that maps the endpoint or makes the group.
    private static IOperation? Root(IInvocationOperation filter)
    {
        IOperation? current = Receiver(filter);
        while (current is IInvocationOperation link && !link.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal))
        {
            current = Receiver(link);
        }

        return current;
    }

    private static IOperation? Receiver(IInvocationOperation call) =>
        OperationValue.Receiver(call) is { } receiver ? OperationValue.Unwrap(receiver) : null;

    private static IInvocationOperation? MapCall(IOperation site)
    {
        bool inLambda = false;
        for (IOperation? current = site; current is not null; current = current.Parent)
        {
            inLambda |= current is IAnonymousFunctionOperation;
            if (
                inLambda
                && current is IArgumentOperation { Parent: IInvocationOperation call }
                && call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal)
            )
            {
                return call;
            }
        }

        return null;
    }
}
