using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>Which answers get the header from a filter, or from a controller's own hooks (<c>on-the-wire.md</c> A6, A7).</summary>
[System.Flags]
internal enum FilterReach
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>All that actions answer: the header, or a callback that sets it, is there before the action runs.</summary>
    Everything = 1,

    /// <summary>Results, before they are executed.</summary>
    Results = 2,

    /// <summary>Also the results of authorization and resource filters.</summary>
    AlwaysRuns = 4,

    /// <summary>Results that have no body, for the header comes after they are executed (B21).</summary>
    Late = 8,
}

/// <summary>Judges filters of the project by what their hooks do to the header; each type once.</summary>
internal sealed class FilterClassifier(FlowFacts flow)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, FilterReach> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The reach of a filter type, or of the hooks that a controller and its bases override.</summary>
    public FilterReach Of(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (_known.TryGetValue(type, out FilterReach known))
        {
            return known;
        }

        FilterReach reach = FilterReach.None;
        HeaderTimingAnalyzer judge = new(flow.Summaries, cancellation);
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            if (IsWorthReading(current, cancellation))
            {
                foreach (ISymbol member in current.GetMembers())
                {
                    reach |= member is IMethodSymbol { MethodKind: MethodKind.Ordinary, Parameters.Length: > 0 } hook
                        ? Hook(hook, judge)
                        : FilterReach.None;
                }
            }
        }

        if ((reach & FilterReach.Results) != 0 && flow.Frameworks.Is(type, TypeRoles.AlwaysRunFilter))
        {
            reach |= FilterReach.AlwaysRuns;
        }

        return _known.GetOrAdd(type, reach);
    }

    /// <summary>
    /// The filter type that an expression names: <c>new T()</c>, <c>typeof(T)</c>, <c>new TypeFilterAttribute(typeof(T))</c>.
    /// </summary>
    public static INamedTypeSymbol? TypeOf(IOperation value)
    {
        foreach (IOperation operation in OperationWalk.Of(value))
        {
            switch (operation)
            {
                case IObjectCreationOperation { Type: INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: false } created }:
                    return created;
                case ITypeOfOperation { TypeOperand: INamedTypeSymbol named }:
                    return named;
            }
        }

        return (OperationValue.Unwrap(value).Type as INamedTypeSymbol) is { DeclaringSyntaxReferences.IsEmpty: false } declared
            ? declared
            : null;
    }

    /// <summary>The filter type that an attribute brings: itself, or the type that a type or service filter names.</summary>
    public static INamedTypeSymbol? TypeOf(AttributeData attribute)
    {
        if (attribute.AttributeClass is not { } type || !type.DeclaringSyntaxReferences.IsEmpty)
        {
            return attribute.AttributeClass;
        }

        if (type.Name is not ("TypeFilterAttribute" or "ServiceFilterAttribute"))
        {
            return null;
        }

        return type.TypeArguments is [INamedTypeSymbol argument] ? argument
            : attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Type, Value: INamedTypeSymbol named }] ? named
            : null;
    }

    // A file that names neither the header nor a callback has nothing to set.
    private static bool IsWorthReading(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            if (FileNames.Of(reference.SyntaxTree, cancellation) is { Header: true } or { Callback: true })
            {
                return true;
            }
        }

        return false;
    }

    private static FilterReach Hook(IMethodSymbol hook, HeaderTimingAnalyzer judge)
    {
        switch (hook.Name)
        {
            case "OnActionExecuting" or "OnAuthorization" or "OnAuthorizationAsync" or "OnResourceExecuting" or "OnPageHandlerExecuting":
                return judge.Leaves(hook) ? FilterReach.Everything : FilterReach.None;
            case "OnActionExecuted" or "OnPageHandlerExecuted" or "OnResultExecuting":
                return judge.Sets(hook) ? FilterReach.Results : FilterReach.None;
            case "OnResultExecuted" or "OnResourceExecuted":
                return judge.Sets(hook) ? FilterReach.Late : FilterReach.None;
            case "OnActionExecutionAsync" or "OnPageHandlerExecutionAsync":
                return From(judge.Around(hook), FilterReach.Everything, FilterReach.Results);
            case "OnResourceExecutionAsync":
                return From(judge.Around(hook), FilterReach.Everything, FilterReach.Late);
            case "OnResultExecutionAsync":
                return From(judge.Around(hook), FilterReach.Results, FilterReach.Late);
            default:
                return FilterReach.None;
        }
    }

    private static FilterReach From(HeaderTiming moment, FilterReach before, FilterReach after) =>
        ((moment & HeaderTiming.Before) != 0 ? before : FilterReach.None) | ((moment & HeaderTiming.After) != 0 ? after : FilterReach.None);
}
