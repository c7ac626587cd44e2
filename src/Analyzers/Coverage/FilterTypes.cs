using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>
/// The classes of endpoint filters, each judged once. Where dozens of endpoints register the same class that never sets the header, none
/// of those registrations is bound.
/// </summary>
internal sealed class FilterTypes(FlowFacts flow, HeaderTimingAnalyzer judge, CancellationToken cancellation)
{
    private readonly Dictionary<INamedTypeSymbol, HeaderTiming> _moments = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, bool> _names = [];

    /// <summary>The class of the filter that a call registers by type argument or by creating it, or null.</summary>
    public INamedTypeSymbol? TypeOf(IInvocationOperation call)
    {
        if (
            call.TargetMethod.TypeArguments is { IsEmpty: false } types
            && types[types.Length - 1] is INamedTypeSymbol named
            && flow.Frameworks.Is(named, TypeRoles.EndpointFilter)
        )
        {
            return named; // AddEndpointFilter<TFilter>, and AddEndpointFilter<TBuilder, TFilter>
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                OperationValue.Unwrap(argument.Value) is IObjectCreationOperation { Type: INamedTypeSymbol created }
                && flow.Frameworks.Is(created, TypeRoles.EndpointFilter)
            )
            {
                return created;
            }
        }

        return null;
    }

    /// <summary>When a class of the project sets the header around the endpoint.</summary>
    public HeaderTiming Of(INamedTypeSymbol? type)
    {
        if (type is null)
        {
            return HeaderTiming.Never;
        }

        if (_moments.TryGetValue(type, out HeaderTiming known))
        {
            return known;
        }

        HeaderTiming moment = HeaderTiming.Never;
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("InvokeAsync"))
            {
                moment |= member is IMethodSymbol method ? judge.Around(method) : HeaderTiming.Never;
            }
        }

        return _moments[type] = moment;
    }

    /// <summary>
    /// Whether the registration behind a name may set the header: not where it names a class of the project that never does.
    /// </summary>
    public bool MaySet(SyntaxNode name)
    {
        if (
            name is not GenericNameSyntax { TypeArgumentList.Arguments: { Count: > 0 } types }
            || NameOf(types[types.Count - 1]) is not { } filter
        )
        {
            return true;
        }

        if (!_names.TryGetValue(filter, out bool may))
        {
            _names[filter] = may = MaySet(filter);
        }

        return may;
    }

    // A name that no class of the project has may be an alias.
    private bool MaySet(string filter)
    {
        bool isDeclared = false;
        foreach (ISymbol symbol in flow.Compilation.GetSymbolsWithName(filter, SymbolFilter.Type, cancellation))
        {
            isDeclared = true;
            if (symbol is INamedTypeSymbol type && Of(type) is not HeaderTiming.Never)
            {
                return true;
            }
        }

        return !isDeclared;
    }

    private static string? NameOf(TypeSyntax type) =>
        type switch
        {
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            QualifiedNameSyntax { Right: { } right } => right.Identifier.ValueText,
            AliasQualifiedNameSyntax { Name: { } aliased } => aliased.Identifier.ValueText,
            _ => null,
        };
}
