using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Flow;

/// <summary>What the control flow of the project's bodies says; everything is made on first use and gone with the compilation.</summary>
internal sealed class FlowFacts
{
    private readonly ConditionalWeakTable<IOperation, BodyFacts> _bodies = new(); // depends on the body alone

    /// <summary>Stands on what frameworks say of types and operations.</summary>
    public FlowFacts(FrameworkFacts frameworks)
    {
        Frameworks = frameworks;
        Graphs = new SourceGraphs(this);
        Summaries = new HeaderSummaries(this);
        Responses = new ResponseSummaries(this);
        Arguments = new ArgumentResponses(this);
        PrivateCalls = new PrivateMethodCalls(this);
        Setters = new HeaderSetters(this);
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

    /// <summary>The responses that helpers make of the status which they are given.</summary>
    public ArgumentResponses Arguments { get; }

    /// <summary>Where private methods are called.</summary>
    public PrivateMethodCalls PrivateCalls { get; }

    /// <summary>What methods and delegates of the project do to the header, for frameworks.</summary>
    public HeaderSetters Setters { get; }

    /// <summary>The facts of one body: a method, an accessor, an initialiser or the top-level statements.</summary>
    public BodyFacts BodyOf(IOperation block) => _bodies.GetValue(block, root => new BodyFacts(root, this));
}
