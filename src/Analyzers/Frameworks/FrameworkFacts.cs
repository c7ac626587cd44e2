using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// The lowest layer of facts: the compilation, its files, the settings, and what the registered frameworks say of types and operations.
/// </summary>
internal sealed class FrameworkFacts
{
    private readonly ConcurrentDictionary<ITypeSymbol, TypeRoles> _roles = new(SymbolEqualityComparer.Default); // depends on the type alone

    /// <summary>Asks every framework of the list once whether it is present.</summary>
    public FrameworkFacts(Compilation compilation, OptionReader options, Func<FrameworkFacts, IEnumerable<Framework>> registered)
    {
        Compilation = compilation;
        Options = options;
        Sources = new SourceModels(compilation);
        Files = new ProjectFiles(compilation);
        StatusCode = TypeLookup.Resolve(compilation, "System.Net.HttpStatusCode");
        Exception = TypeLookup.Resolve(compilation, "System.Exception");
        ImmutableArray<Framework>.Builder present = ImmutableArray.CreateBuilder<Framework>();
        foreach (Framework framework in registered(this))
        {
            if (framework.IsPresent)
            {
                present.Add(framework);
                Capabilities |= framework.Capabilities;
            }
        }

        Present = present.ToImmutable();
        Headers = new HeaderEffects(this);
        Control = new ControlEffects(this);
    }

    /// <summary>The compilation.</summary>
    public Compilation Compilation { get; }

    /// <summary>The settings of the user.</summary>
    public OptionReader Options { get; }

    /// <summary>Binds code of other files.</summary>
    public SourceModels Sources { get; }

    /// <summary>What the files of the project say by their texts.</summary>
    public ProjectFiles Files { get; }

    /// <summary>The frameworks that the compilation references.</summary>
    public ImmutableArray<Framework> Present { get; }

    /// <summary>What they can do.</summary>
    public Capabilities Capabilities { get; }

    /// <summary>What turns operations into effects on the response's headers.</summary>
    public HeaderEffects Headers { get; }

    /// <summary>What turns operations into effects on who answers.</summary>
    public ControlEffects Control { get; }

    /// <summary><c>System.Net.HttpStatusCode</c>.</summary>
    public INamedTypeSymbol? StatusCode { get; }

    /// <summary><c>System.Exception</c>.</summary>
    public INamedTypeSymbol? Exception { get; }

    /// <summary>Whether some referenced framework can do all of that.</summary>
    public bool Can(Capabilities wanted) => (Capabilities & wanted) == wanted;

    /// <summary>Whether a type has any of the roles; never for null.</summary>
    public bool Is(ITypeSymbol? type, TypeRoles roles) => type is not null && (RolesOf(type) & roles) != 0;

    /// <summary>The roles of a type in all frameworks together.</summary>
    public TypeRoles RolesOf(ITypeSymbol type) => _roles.TryGetValue(type, out TypeRoles known) ? known : _roles.GetOrAdd(type, Ask(type));

    /// <summary>Whether any parameter of a function has one of the roles.</summary>
    public bool Receives(IMethodSymbol function, TypeRoles roles)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (Is(parameter.Type, roles))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a symbol is declared in the source under analysis; see <see cref="SymbolExtensions.IsDeclaredIn"/>.</summary>
    public bool IsOfProject(ISymbol symbol) => symbol.IsDeclaredIn(Compilation);

    /// <summary>Adds the responses that an operation makes, if it makes any.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        foreach (Framework framework in Present)
        {
            framework.Recognize(operation, locals, into);
        }
    }

    /// <summary>
    /// The status that a result brings, other than one that code wrote before; null for a result that brings none or no result at all.
    /// </summary>
    public int? StatusOf(IOperation operation)
    {
        foreach (Framework framework in Present)
        {
            if (framework.StatusOf(operation) is { } status)
            {
                return status;
            }
        }

        return null;
    }

    /// <summary>The bound calls behind the mentions of a topic whose name is wanted.</summary>
    public IEnumerable<IInvocationOperation> Calls(NameTopic topic, Func<string, bool> wanted, CancellationToken cancellation)
    {
        foreach ((SyntaxNode name, NameOccurrence _) in Files.Names(topic, wanted, cancellation))
        {
            if (CallSyntax.CallOf(name) is { } call && Sources.Operation(call, cancellation) is IInvocationOperation operation)
            {
                yield return operation;
            }
        }
    }

    private TypeRoles Ask(ITypeSymbol type)
    {
        TypeRoles roles = TypeRoles.None;
        foreach (Framework framework in Present)
        {
            roles |= framework.RolesOf(type);
        }

        return roles;
    }
}
