using System;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>The headers that bodies write, and their values.</summary>
/// <param name="frameworks">What the registered frameworks say.</param>
/// <param name="localsOf">What the local variables of a body are given.</param>
internal sealed class HeaderValueFacts(FrameworkFacts frameworks, Func<IOperation, LocalValues> localsOf)
{
    private readonly ConditionalWeakTable<IOperation, BodyValues> _values = new(); // depends on the body alone
    private readonly HeaderWrites _writes = new(frameworks);

    /// <summary>The headers of one body; none where its file says nothing of headers.</summary>
    public BodyValues Of(IOperation block, CancellationToken cancellation) =>
        !HeaderMentions.In(block.Syntax.SyntaxTree, cancellation)
            ? BodyValues.None
            : _values.GetValue(block, root => BodyValues.Of(root, localsOf(root), _writes));
}
