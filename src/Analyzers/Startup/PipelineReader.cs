using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// Reads the pipelines that a body builds: chained calls, aliases, local functions, and methods of the project that are handed the
/// builder, in the order in which they run. It binds no other file than those methods stand in.
/// </summary>
internal sealed class PipelineReader(StartupContext facts)
{
    private const int Deepest = 3;

    private readonly ConditionalWeakTable<IOperation, List<RequestPipeline>> _known = new();

    /// <summary>The pipelines of a body, those of its lambdas included.</summary>
    public IReadOnlyList<RequestPipeline> Of(IOperation root, CancellationToken cancellation)
    {
        if (_known.TryGetValue(root, out List<RequestPipeline>? known))
        {
            return known;
        }

        List<RequestPipeline> all = [];
        Read(root, BodyOf(root), root, all, cancellation);
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            IMethodSymbol? function = (operation as IAnonymousFunctionOperation)?.Symbol ?? (operation as ILocalFunctionOperation)?.Symbol;
            if (function is not null && TakesBuilder(function))
            {
                Read(operation, BodyOf(operation), root, all, cancellation);
            }
        }

        return _known.GetValue(root, _ => all);
    }

    /// <summary>Whether a type is an application builder.</summary>
    public bool IsBuilder(ITypeSymbol? type) => type.IsOrImplements(facts.Hosting.ApplicationBuilder);

    /// <summary>
    /// Whether a pipeline is that of a <c>WebApplication</c>, which adds authentication and authorization where they are left out (9b2).
    /// </summary>
    public bool IsOfWebApplication(RequestPipeline pipeline) => pipeline.Type.IsOrDerivesFrom(facts.Hosting.WebApplication);

    private bool TakesBuilder(IMethodSymbol function)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (IsBuilder(parameter.Type))
            {
                return true;
            }
        }

        return false;
    }

    private void Read(IOperation function, IOperation? body, IOperation root, List<RequestPipeline> into, CancellationToken cancellation)
    {
        if (body is null)
        {
            return;
        }

        Dictionary<ISymbol, RequestPipeline> found = new(SymbolEqualityComparer.Default);
        Collect(
            new Scope(function, root, facts.Flow.BodyOf(root).Locals, new(SymbolEqualityComparer.Default), null, 0, found),
            body,
            cancellation
        );
        foreach (RequestPipeline pipeline in found.Values)
        {
            // A builder of the function around belongs to that one's pipeline.
            if (function == root || IsDeclaredIn(pipeline.Builder, function))
            {
                into.Add(pipeline);
            }
        }
    }

    private void Collect(Scope scope, IOperation body, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        List<IOperation> evaluated = [];
        OperationWalk.Evaluated(body, evaluated);
        foreach (IOperation operation in evaluated)
        {
            switch (operation)
            {
                case IInvocationOperation call:
                    Call(scope, call, cancellation);
                    break;
                case ILocalReferenceOperation
                or IParameterReferenceOperation
                    when IsBuilder(operation.Type) && Escapes(operation) && Resolve(scope, operation) is { } builder:
                    scope.Pipeline(builder, operation.Type!).Escapes = true;
                    break;
                case IAnonymousFunctionOperation lambda:
                    Captures(scope, lambda);
                    break;
            }
        }
    }

    private void Call(Scope scope, IInvocationOperation call, CancellationToken cancellation)
    {
        IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
        (IOperation? receiver, IParameterSymbol? parameter) = Builder(call);
        if (receiver is null)
        {
            if (method.MethodKind is MethodKind.LocalFunction && LocalFunction(scope.Root, method) is { Body: { } captured })
            {
                Inline(Inside(scope, scope.Root, call), captured, method, cancellation);
            }

            return;
        }

        if (Resolve(scope, receiver) is not { } builder || method.Name is "New" or "Build" or "Run" or "RunAsync")
        {
            return;
        }

        RequestPipeline pipeline = scope.Pipeline(builder, OperationValue.Unwrap(receiver).Type!);
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            pipeline.Steps.Add(new Step(call, scope.At ?? call, KindOf(method)));
            return;
        }

        if (parameter is not null && !IsBuilder(parameter.Type))
        {
            // `MapOrders(this IEndpointRouteBuilder routes)` cannot put anything in front of its endpoints, and need not be bound.
            pipeline.Steps.Add(new Step(call, scope.At ?? call, StepKind.Endpoints));
            return;
        }

        IOperation? root = method.MethodKind is MethodKind.LocalFunction ? scope.Root : facts.Flow.Sources.Body(method, cancellation);
        IOperation? body = method.MethodKind is MethodKind.LocalFunction ? LocalFunction(scope.Root, method)?.Body : BodyOf(root);
        Scope? inner = root is null ? null : Inside(scope, root, call);
        if (inner is not null && parameter is not null)
        {
            inner.Aliases[parameter.OriginalDefinition] = builder;
        }

        if (inner is null || body is null || parameter is null || !Inline(inner, body, method, cancellation))
        {
            pipeline.Steps.Add(new Step(call, scope.At ?? call, StepKind.Unseen));
        }
    }

    // What the called method knows of builders: all where it is a local function, else what it is handed.
    private Scope Inside(Scope scope, IOperation root, IInvocationOperation call)
    {
        Scope inner = scope with
        {
            Root = root,
            Locals = facts.Flow.BodyOf(root).Locals,
            Aliases = new(SymbolEqualityComparer.Default),
            At = scope.At ?? call,
            Depth = scope.Depth + 1,
        };
        if (root == scope.Root)
        {
            foreach (KeyValuePair<ISymbol, ISymbol> pair in scope.Aliases)
            {
                inner.Aliases[pair.Key] = pair.Value;
            }
        }

        return inner;
    }

    private bool Inline(Scope inner, IOperation body, IMethodSymbol method, CancellationToken cancellation)
    {
        if (inner.Depth > Deepest || !inner.Active.Add(method))
        {
            return false;
        }

        Collect(inner, body, cancellation);
        inner.Active.Remove(method);
        return true;
    }

    // The receiver or the first argument that is a builder, with the parameter that takes it.
    private (IOperation?, IParameterSymbol?) Builder(IInvocationOperation call)
    {
        if (call.Instance is { } instance && IsBuilder(OperationValue.Unwrap(instance).Type))
        {
            return (instance, null);
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsBuilder(OperationValue.Unwrap(argument.Value).Type))
            {
                return (argument.Value, argument.Parameter);
            }
        }

        return (null, null);
    }

    private ISymbol? Resolve(Scope scope, IOperation receiver)
    {
        for (int hops = 0; hops < 64; hops++)
        {
            IOperation value = OperationValue.Unwrap(receiver);
            switch (value)
            {
                case ILocalReferenceOperation { Local: { } local }:
                    if (
                        scope.Locals.Of(local) is [{ } only]
                        && OperationValue.Unwrap(only) is ILocalReferenceOperation or IParameterReferenceOperation or IInvocationOperation
                        && IsBuilder(Source(OperationValue.Unwrap(only))?.Type)
                    )
                    {
                        receiver = only;
                        continue;
                    }

                    return scope.Aliases.TryGetValue(local, out ISymbol? alias) ? alias : local;
                case IParameterReferenceOperation { Parameter: { } parameter }:
                    return scope.Aliases.TryGetValue(parameter, out ISymbol? outer) ? outer : parameter;
                case IMemberReferenceOperation { Member: { } member }:
                    return member;
                case IInvocationOperation call when Builder(call) is ({ } inner, _):
                    receiver = inner;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    // What a value that may be a builder comes from: itself, or the builder that a chained call passes on.
    private IOperation? Source(IOperation value) =>
        value is IInvocationOperation call
            ? Builder(call).Item1 is { } inner
                ? OperationValue.Unwrap(inner)
                : null
            : value;

    private static bool Escapes(IOperation reference)
    {
        IOperation? parent = reference.Parent;
        while (parent is IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent
            is not (
                IArgumentOperation
                or IInvocationOperation
                or IVariableInitializerOperation
                or IMemberReferenceOperation
                or IReturnOperation
                or IExpressionStatementOperation
                or IConditionalAccessOperation
                or null
            );
    }

    // A lambda that uses the builder of the function around it runs nobody knows when.
    private void Captures(Scope scope, IAnonymousFunctionOperation lambda)
    {
        foreach (IOperation operation in OperationWalk.Of(lambda.Body))
        {
            if (
                operation is ILocalReferenceOperation or IParameterReferenceOperation
                && IsBuilder(operation.Type)
                && Resolve(scope, operation) is { } builder
                && !IsDeclaredIn(builder, lambda)
                && Parent(operation) is not IMemberReferenceOperation
            )
            {
                scope.Pipeline(builder, operation.Type!).Escapes = true;
            }
        }
    }

    private static IOperation? Parent(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static StepKind KindOf(IMethodSymbol method)
    {
        if (method.ContainingAssembly?.Name is not { } assembly || !assembly.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
        {
            return StepKind.Unseen;
        }

        return method.Name switch
        {
            "UseAuthentication" => StepKind.Authentication,
            "UseAuthorization" => StepKind.Authorization,
            "UseCors" => StepKind.Cors,
            "UseMiddleware" => StepKind.Middleware,
            "Use" => StepKind.Inline,
            "UseEndpoints" => StepKind.Endpoints,
            "Map" or "MapWhen" when method.Parameters.Length > 0 && method.Parameters[0].Type.Name is "IApplicationBuilder" =>
                StepKind.Other,
            { } name when name.StartsWith("UseStatusCodePages", StringComparison.Ordinal) => StepKind.StatusPages,
            { } name when name.StartsWith("Map", StringComparison.Ordinal) => StepKind.Endpoints,
            _ => StepKind.Other,
        };
    }

    private static bool IsDeclaredIn(ISymbol symbol, IOperation function)
    {
        foreach (SyntaxReference reference in symbol.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == function.Syntax.SyntaxTree && function.Syntax.Span.Contains(reference.Span))
            {
                return true;
            }
        }

        return false;
    }

    private static ILocalFunctionOperation? LocalFunction(IOperation root, IMethodSymbol symbol)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (operation is ILocalFunctionOperation local && SymbolEqualityComparer.Default.Equals(local.Symbol, symbol))
            {
                return local;
            }
        }

        return null;
    }

    private static IOperation? BodyOf(IOperation? function) =>
        function switch
        {
            IMethodBodyOperation method => method.BlockBody ?? method.ExpressionBody,
            IConstructorBodyOperation constructor => constructor.BlockBody ?? constructor.ExpressionBody,
            IAnonymousFunctionOperation lambda => lambda.Body,
            ILocalFunctionOperation local => local.Body,
            _ => function,
        };

    private sealed record Scope(
        IOperation Function,
        IOperation Root,
        LocalValues Locals,
        Dictionary<ISymbol, ISymbol> Aliases,
        IInvocationOperation? At,
        int Depth,
        Dictionary<ISymbol, RequestPipeline> Found
    )
    {
        public HashSet<ISymbol> Active { get; init; } = new(SymbolEqualityComparer.Default);

        public RequestPipeline Pipeline(ISymbol builder, ITypeSymbol type)
        {
            if (!Found.TryGetValue(builder, out RequestPipeline? pipeline))
            {
                Found.Add(builder, pipeline = new RequestPipeline(builder, type, Function));
            }

            return pipeline;
        }
    }
}
