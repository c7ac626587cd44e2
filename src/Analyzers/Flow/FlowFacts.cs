using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>What the control flow of the project's bodies says; everything is made on first use and gone with the compilation.</summary>
internal sealed class FlowFacts
{
    // depends on the body alone
    private readonly ConditionalWeakTable<BodyFacts, StrongBox<ImmutableArray<ResponseFromHelper>>> _callers = new();

    /// <summary>Stands on what frameworks say of types and operations.</summary>
    public FlowFacts(FrameworkFacts frameworks)
    {
        Frameworks = frameworks;
        Graphs = new SourceGraphs(new BodyTable(frameworks));
        Summaries = new HeaderSummaries(Graphs);
        Responses = new ResponseSummaries(Summaries);
        Presences = new HeaderPresences(Summaries);
        Arguments = new ArgumentResponses(Summaries);
        PrivateCalls = new PrivateMethodCalls(Graphs);
        Setters = new HeaderSetters(Summaries);
    }

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks { get; }

    /// <summary>The compilation.</summary>
    public Compilation Compilation => Frameworks.Compilation;

    /// <summary>Binds code of other files.</summary>
    public SourceModels Sources => Frameworks.Sources;

    /// <summary>The control flow of methods declared elsewhere in the project.</summary>
    public SourceGraphs Graphs { get; }

    /// <summary>What the project's own methods do to the challenge header.</summary>
    public HeaderSummaries Summaries { get; }

    /// <summary>Which responses the project's own methods make.</summary>
    public ResponseSummaries Responses { get; }

    /// <summary>On how many paths responses carry their header.</summary>
    public HeaderPresences Presences { get; }

    /// <summary>The responses that helpers make of the status which they are given.</summary>
    public ArgumentResponses Arguments { get; }

    /// <summary>Where private methods are called.</summary>
    public PrivateMethodCalls PrivateCalls { get; }

    /// <summary>What methods and delegates of the project do to the header, for frameworks.</summary>
    public HeaderSetters Setters { get; }

    /// <summary>The facts of one body: a method, an accessor, an initialiser or the top-level statements.</summary>
    public BodyFacts BodyOf(IOperation block) => Graphs.Bodies.Of(block);

    /// <summary>
    /// The responses of other bodies of the file that a body, one of a method that returns something, brings a status to.
    /// </summary>
    public ImmutableArray<ResponseFromHelper> ResponsesOfCallers(BodyFacts body, ISymbol owner, CancellationToken cancellation) =>
        body.Names401 && owner is IMethodSymbol { ReturnsVoid: false, IsAsync: false, MethodKind: MethodKind.Ordinary } method
            ? _callers
                .GetValue(body, b => new StrongBox<ImmutableArray<ResponseFromHelper>>(
                    ResponseFromHelper.Of(method, b.Root, Arguments, cancellation)
                ))
                .Value
            : ImmutableArray<ResponseFromHelper>.Empty;
}
