using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;

namespace Unauthorized.Analyzers.Flow;

/// <summary>The facts of each body, made once.</summary>
internal sealed class BodyTable(FrameworkFacts frameworks)
{
    private readonly ConditionalWeakTable<IOperation, BodyFacts> _bodies = new(); // depends on the body alone

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks { get; } = frameworks;

    /// <summary>The facts of one body: a method, an accessor, an initialiser or the top-level statements.</summary>
    public BodyFacts Of(IOperation block) => _bodies.GetValue(block, root => new BodyFacts(root, Frameworks));
}
