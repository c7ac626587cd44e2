using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>
/// What <c>Configure()</c> of an endpoint of FastEndpoints says of its callers. Such an endpoint asks for an authenticated caller unless
/// <c>AllowAnonymous()</c> is called (<c>on-the-wire.md</c> D13), in it, in its group or by the configurator of all endpoints.
/// </summary>
internal sealed class EndpointConfigurations(FrameworkFacts facts, FastEndpointsTypes types)
{
    private const int Deepest = 4;
    private const string ByDefault = "FastEndpoints";
    private const string Opens = "AllowAnonymous";

    private const ulong SetsUp = 3;
    private const ulong OpensAll = 12;

    private static readonly Phrases Spellings = new("UseFastEndpoints", "MapFastEndpoints", "Configurator", Opens);

    private readonly ConcurrentDictionary<INamedTypeSymbol, Caller> _callers = new(SymbolEqualityComparer.Default);

    /// <summary>What is said of the callers of an endpoint; unknown for a type that is none.</summary>
    public Caller Of(INamedTypeSymbol? type, CancellationToken cancellation)
    {
        if (!type.IsOrDerivesFrom(types.Endpoint))
        {
            return default;
        }

        return _callers.TryGetValue(type, out Caller known) ? known : _callers.GetOrAdd(type, Judge(type, cancellation));
    }

    private Caller Judge(INamedTypeSymbol type, CancellationToken cancellation)
    {
        Caller own = type.IsAbstract || ConfigureOf(type) is not { } configure ? default : OfBody(configure, 0, cancellation);
        if (own.Knowledge is not CallerKnowledge.Proven)
        {
            return own;
        }

        return OpensAllEndpoints(cancellation) ? default
            : (Spellings.In(facts.Compilation, cancellation) & SetsUp) != 0 ? own
            : new Caller(CallerKnowledge.Likely, own.Evidence); // the host that configures all endpoints is elsewhere
    }

    // Both words have to stand in one file.
    private bool OpensAllEndpoints(CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in facts.Compilation.SyntaxTrees)
        {
            cancellation.ThrowIfCancellationRequested();
            if ((Spellings.In(tree, cancellation) & OpensAll) == OpensAll)
            {
                return true;
            }
        }

        return false;
    }

    private static IMethodSymbol? ConfigureOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers("Configure"))
            {
                if (member is IMethodSymbol { IsOverride: true, IsAbstract: false, Parameters.IsEmpty: true } method)
                {
                    return method;
                }
            }
        }

        return null;
    }

    private Caller OfBody(IMethodSymbol configure, int depth, CancellationToken cancellation)
    {
        if (depth > Deepest || configure.DeclaringSyntaxReferences.IsEmpty || facts.Sources.Body(configure, cancellation) is not { } body)
        {
            return default;
        }

        string evidence = ByDefault;
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (operation is IInvalidOperation or IDynamicInvocationOperation)
            {
                return default;
            }

            if (operation is not IInvocationOperation { TargetMethod: { } method } call)
            {
                continue;
            }

            if (method.Name is Opens)
            {
                return IsForAll(call) ? new Caller(CallerKnowledge.Anonymous, Opens) : default;
            }

            if (method.Name is "Group" && method.TypeArguments is [INamedTypeSymbol group] && MayOpen(group, depth, cancellation))
            {
                return default;
            }

            if (method.DeclaringSyntaxReferences.Length > 0)
            {
                Caller inherited = method.Name is "Configure" ? OfBody(method, depth + 1, cancellation) : default;
                if (inherited.Knowledge is not CallerKnowledge.Proven)
                {
                    return inherited; // a helper that may say anything
                }
            }
            else if (
                method.Name
                    is "Roles"
                        or "Policies"
                        or "Policy"
                        or "Permissions"
                        or "PermissionsAll"
                        or "Claims"
                        or "ClaimsAll"
                        or "Scopes"
                        or "ScopesAll"
                && types.Declares(method)
            )
            {
                evidence = method.Name;
            }
        }

        return new Caller(CallerKnowledge.Proven, evidence);
    }

    // `AllowAnonymous(Http.GET)` opens some verbs, and what stands under a condition may not be called.
    private static bool IsForAll(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                argument.ArgumentKind is ArgumentKind.Explicit
                || argument.Value is IArrayCreationOperation { Initializer.ElementValues.Length: > 0 }
            )
            {
                return false;
            }
        }

        return call.Parent is IExpressionStatementOperation { Parent: IBlockOperation { Parent: IMethodBodyOperation } };
    }

    private static bool MayOpen(INamedTypeSymbol group, int depth, CancellationToken cancellation)
    {
        if (group.DeclaringSyntaxReferences.IsEmpty || depth > Deepest)
        {
            return true;
        }

        foreach (SyntaxReference reference in group.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(cancellation).ToString().IndexOf(Opens, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return group.BaseType is not { } parent
            || (
                parent.TypeArguments is [INamedTypeSymbol outer]
                    ? MayOpen(outer, depth + 1, cancellation)
                    : !parent.DeclaringSyntaxReferences.IsEmpty && MayOpen(parent, depth + 1, cancellation)
            );
    }
}
