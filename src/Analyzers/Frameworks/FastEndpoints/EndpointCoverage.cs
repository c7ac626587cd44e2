using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>
/// What sets the header before an endpoint of FastEndpoints answers: its own <c>On…</c> methods, the pre-processors and interceptors that
/// it or the configuration of all endpoints registers, and the modifier of all responses.
/// </summary>
internal sealed class EndpointCoverage(FrameworkFacts facts, FastEndpointsTypes types)
{
    private static readonly string[] Registrations = ["PreProcessor", "PreProcessors", "ResponseInterceptor", "GlobalResponseInterceptor"];

    private readonly object _gate = new();
    private List<(INamedTypeSymbol? Endpoint, INamedTypeSymbol Processor)>? _registered;
    private bool _isModified;

    /// <summary>
    /// Whether an answer of that type gets the header; <paramref name="type"/> may be no endpoint, then only what is registered for all
    /// counts.
    /// </summary>
    public bool Covers(INamedTypeSymbol? type, IHeaderSetters setters, CancellationToken cancellation)
    {
        for (INamedTypeSymbol? current = type; current is { DeclaringSyntaxReferences.IsEmpty: false }; current = current.BaseType)
        {
            if (BeforeHandling(current, setters, cancellation) || ByAttribute(current, cancellation))
            {
                return true;
            }
        }

        foreach ((INamedTypeSymbol? endpoint, INamedTypeSymbol processor) in Registered(cancellation))
        {
            if ((endpoint is null || type.IsOrDerivesFrom(endpoint)) && Sets(processor, cancellation))
            {
                return true;
            }
        }

        return _isModified;
    }

    private static bool BeforeHandling(INamedTypeSymbol type, IHeaderSetters setters, CancellationToken cancellation)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (
                member
                    is IMethodSymbol
                    {
                        IsOverride: true,
                        Name: "OnBeforeValidate"
                            or "OnBeforeValidateAsync"
                            or "OnAfterValidate"
                            or "OnAfterValidateAsync"
                            or "OnBeforeHandle"
                            or "OnBeforeHandleAsync"
                            or "OnValidationFailed"
                            or "OnValidationFailedAsync"
                    } method
                && setters.Leaves(method, cancellation)
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool ByAttribute(INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (
                attribute.AttributeClass is { Name: "PreProcessorAttribute", TypeArguments: [INamedTypeSymbol processor] }
                && Sets(processor, cancellation)
            )
            {
                return true;
            }
        }

        return false;
    }

    private List<(INamedTypeSymbol? Endpoint, INamedTypeSymbol Processor)> Registered(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _registered ??= Gather(cancellation);
        }
    }

    private List<(INamedTypeSymbol?, INamedTypeSymbol)> Gather(CancellationToken cancellation)
    {
        List<(INamedTypeSymbol?, INamedTypeSymbol)> registered = [];
        foreach (SyntaxTree tree in facts.Compilation.SyntaxTrees)
        {
            string text = tree.GetText(cancellation).ToString();
            if (
                text.IndexOf("PreProcessor", StringComparison.Ordinal) < 0
                && text.IndexOf("ResponseInterceptor", StringComparison.Ordinal) < 0
                && text.IndexOf("GlobalResponseModifier", StringComparison.Ordinal) < 0
            )
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is not SimpleNameSyntax { Identifier.ValueText: { } name })
                {
                    continue;
                }

                if (name is "GlobalResponseModifier" or "GlobalResponseModifierAsync")
                {
                    _isModified |=
                        node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is { } assignment
                        && facts.Sources.Operation(assignment, cancellation) is IAssignmentOperation { Value: { } value }
                        && Sets(value);
                }
                else if (
                    Array.IndexOf(Registrations, name) >= 0
                    && CallSyntax.CallOf(node) is { } call
                    && facts.Sources.Operation(call, cancellation) is IInvocationOperation operation
                )
                {
                    Add(operation, registered, cancellation);
                }
            }
        }

        return registered;
    }

    private void Add(IInvocationOperation call, List<(INamedTypeSymbol?, INamedTypeSymbol)> registered, CancellationToken cancellation)
    {
        INamedTypeSymbol? endpoint = call.SemanticModel?.GetEnclosingSymbol(call.Syntax.SpanStart, cancellation)?.ContainingType;
        endpoint = endpoint.IsOrDerivesFrom(types.Endpoint) ? endpoint : null;
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
        {
            if (argument is INamedTypeSymbol processor)
            {
                registered.Add((endpoint, processor));
            }
        }

        foreach (IOperation operation in OperationWalk.Of(call))
        {
            if (operation is IObjectCreationOperation { Type: INamedTypeSymbol created })
            {
                registered.Add((endpoint, created));
            }
        }
    }

    private bool Sets(INamedTypeSymbol processor, CancellationToken cancellation)
    {
        foreach (ISymbol member in processor.GetMembers())
        {
            if (
                member is IMethodSymbol { DeclaringSyntaxReferences.Length: > 0 } method
                && facts.Sources.Body(method, cancellation) is { } body
                && Sets(body)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Sets(IOperation code)
    {
        foreach (IOperation operation in OperationWalk.Of(code))
        {
            if (HeaderEffects.NamesHeader(operation))
            {
                return true;
            }
        }

        return false;
    }
}
