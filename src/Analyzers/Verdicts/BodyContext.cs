using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>One body, with the facts that rules ask for and the way to report.</summary>
internal readonly struct BodyContext(BlockContext context, VerdictFacts facts, IOperation root)
{
    /// <summary>The facts of the compilation.</summary>
    public VerdictFacts Facts { get; } = facts;

    /// <summary>The body: a method, an accessor, an initialiser or the top-level statements.</summary>
    public IOperation Root { get; } = root;

    /// <summary>The symbol whose body it is.</summary>
    public ISymbol Owner => context.Owner;

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken Cancellation => context.Cancellation;

    /// <summary>The facts of the body.</summary>
    public BodyFacts Body => Facts.Flow.BodyOf(Root);

    /// <summary>The responses of the body, its lambdas and local functions.</summary>
    public ImmutableArray<Response> Responses => Body.Responses;

    /// <summary>One response of the body, with what is known of it.</summary>
    public ResponseContext For(Response response) => new(context, Facts, Body, response);

    /// <summary>Reports at a node.</summary>
    public void Report(Diagnostic diagnostic) => context.Report(diagnostic);

    /// <summary>The writes of response headers in the body.</summary>
    public ImmutableArray<HeaderWrite> HeaderWrites => Facts.Values.Of(Root, Cancellation).Writes;

    /// <summary>Whether a write may put a challenge into its header.</summary>
    public bool HoldsChallenge(HeaderWrite write) => CertainChallenge.In(SkeletonReader.Read(write.Value, Body.Locals));

    /// <summary>Where a value stands in the code, conversions aside.</summary>
    public static Location LocationOf(IOperation value) => OperationValue.Unwrap(value).Syntax.GetLocation();

    /// <summary>What is known of the caller where an operation of the body runs.</summary>
    public Caller CallerOf(IOperation operation) => Facts.Authorization.Of(operation, Owner, Root, Cancellation);
}
