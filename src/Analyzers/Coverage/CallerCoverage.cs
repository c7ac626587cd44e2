using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>A 401 that a private helper makes is covered where every caller has set the header before it calls.</summary>
internal sealed class CallerCoverage(FlowFacts flow, CancellationToken cancellation)
{
    private const int Deepest = 2;

    /// <summary>Whether all callers of the helper that makes the response have set the header.</summary>
    public bool Covers(Response response, ISymbol owner) =>
        response.Target is null
        && owner is IMethodSymbol method
        && EnclosingFunctions.Around(response.Operation).Count == 0
        && AllSet(method, 0);

    private bool AllSet(IMethodSymbol helper, int depth)
    {
        if (helper is not { DeclaredAccessibility: Accessibility.Private, MethodKind: MethodKind.Ordinary } || depth > Deepest)
        {
            return false;
        }

        bool isCalled = false;
        foreach ((SimpleNameSyntax name, bool binds) in flow.PrivateCalls.Uses(helper, cancellation))
        {
            if (!binds)
            {
                continue;
            }

            if (
                CallSyntax.CallOf(name) is not { } call
                || flow.Sources.Operation(call, cancellation) is not IInvocationOperation operation
                || !IsSetAt(operation, depth)
            )
            {
                return false; // a method group, or a caller that leaves the header to the helper
            }

            isCalled = true;
        }

        return isCalled;
    }

    private bool IsSetAt(IInvocationOperation call, int depth)
    {
        if (flow.Graphs.GraphAround(call, cancellation) is not { } graph || graph.Find(call) is not { } point)
        {
            return false;
        }

        if (
            new HeaderFlow(graph, flow.Summaries, SummaryStack.Empty, target: null, cancellation).Before(point, HeaderFlow.Unset)
            == HeaderFlow.Set
        )
        {
            return true;
        }

        IOperation root = OperationWalk.Root(call);
        return graph.Parent is null
            && root.SemanticModel?.GetDeclaredSymbol(root.Syntax, cancellation) is IMethodSymbol caller
            && AllSet(caller, depth + 1);
    }
}
