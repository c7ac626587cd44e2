using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>What a step puts into a pipeline, as far as authentication answers hang on it.</summary>
internal enum StepKind
{
    /// <summary>A step of the framework that does not matter here.</summary>
    Other,

    /// <summary>A step of some package, or of a method that cannot be read: it may put anything in.</summary>
    Unseen,

    /// <summary><c>UseAuthentication</c>.</summary>
    Authentication,

    /// <summary><c>UseAuthorization</c>.</summary>
    Authorization,

    /// <summary><c>UseCors</c>.</summary>
    Cors,

    /// <summary><c>UseStatusCodePages</c> and its variants.</summary>
    StatusPages,

    /// <summary><c>UseEndpoints</c> or a <c>Map…</c> call: endpoints run from here on.</summary>
    Endpoints,

    /// <summary><c>UseMiddleware</c>: a middleware class.</summary>
    Middleware,

    /// <summary><c>Use</c> with a delegate.</summary>
    Inline,
}

/// <summary>One step of a pipeline.</summary>
internal sealed class Step(IInvocationOperation call, IInvocationOperation at, StepKind kind)
{
    /// <summary>The call that adds the step.</summary>
    public IInvocationOperation Call { get; } = call;

    /// <summary>The call in the body that was read: the step's own, or that of the method of the project which adds it.</summary>
    public IInvocationOperation At { get; } = at;

    /// <summary>What the step is.</summary>
    public StepKind Kind { get; } = kind;
}

/// <summary>The steps that one body adds to one builder, in their order. Branches have builders, and so pipelines, of their own.</summary>
internal sealed class RequestPipeline(ISymbol builder, ITypeSymbol type, IOperation function)
{
    /// <summary>The variable or parameter that holds the builder.</summary>
    public ISymbol Builder { get; } = builder;

    /// <summary>The declared type of the builder.</summary>
    public ITypeSymbol Type { get; } = type;

    /// <summary>The lambda, local function or body that was read.</summary>
    public IOperation Function { get; } = function;

    /// <summary>The steps.</summary>
    public List<Step> Steps { get; } = [];

    /// <summary>Whether the builder also goes where it cannot be followed, so that nothing may be said about what is missing.</summary>
    public bool Escapes { get; set; }

    /// <summary>The index of the first step of a kind, or -1.</summary>
    public int IndexOf(StepKind kind)
    {
        for (int i = 0; i < Steps.Count; i++)
        {
            if (Steps[i].Kind == kind)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether both calls can run in one start-up: they do not stand on two sides of the same branch.</summary>
    public static bool CanBothRun(IOperation first, IOperation second)
    {
        HashSet<IOperation> path = [];
        for (IOperation? current = first; current is not null; current = current.Parent)
        {
            path.Add(current);
        }

        IOperation below = second;
        for (IOperation? current = second.Parent; current is not null; below = current, current = current.Parent)
        {
            if (path.Contains(current))
            {
                return current is not (IConditionalOperation or ISwitchOperation or ISwitchExpressionOperation or ITryOperation)
                    || current is IConditionalOperation conditional
                        && (conditional.Condition == below || path.Contains(conditional.Condition));
            }
        }

        return false;
    }
}
