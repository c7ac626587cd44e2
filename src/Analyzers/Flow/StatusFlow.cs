using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// Whether a header is sent together with a status on some path: both are on the response when it starts or the function ends, the status
/// as the last one written, the header neither replaced nor cleared.
/// </summary>
internal sealed class StatusFlow : ForwardAnalysis
{
    // A state is one of "header not written", "written" with one of "status unknown", "another one", "the one": its number is a bit.
    private const int Unknown = 0;
    private const int Other = 1;
    private const int Wanted = 2;
    private const int WithHeader = 3;

    private readonly GraphFacts _facts;
    private readonly SyntaxNode _header;
    private readonly HashSet<SyntaxNode> _replacements;
    private readonly Dictionary<SyntaxNode, int> _statuses;
    private readonly CancellationToken _cancellation;
    private int _sent;

    private StatusFlow(
        GraphFacts facts,
        SyntaxNode header,
        HashSet<SyntaxNode> replacements,
        Dictionary<SyntaxNode, int> statuses,
        CancellationToken cancellation
    )
        : base(facts.Graph) =>
        (_facts, _header, _replacements, _statuses, _cancellation) = (facts, header, replacements, statuses, cancellation);

    /// <summary>
    /// Asks for one status. <paramref name="replacements"/> are other writes of the header that take this one's value away.
    /// </summary>
    public static bool AreSentTogether(
        GraphFacts facts,
        SyntaxNode header,
        HashSet<SyntaxNode> replacements,
        int status,
        CancellationToken cancellation
    )
    {
        Dictionary<SyntaxNode, int> statuses = [];
        foreach (Response response in facts.Body.Responses)
        {
            if (response.Target is null)
            {
                int kind =
                    response.Shape is ResponseShape.Delegated or ResponseShape.Exception or ResponseShape.Carried or ResponseShape.Grpc
                        ? Unknown
                    : response.Status == status ? Wanted
                    : Other;
                statuses.TryGetValue(response.Operation.Syntax, out int known);
                statuses[response.Operation.Syntax] = known | (1 << kind);
            }
        }

        StatusFlow flow = new(facts, header, replacements, statuses, cancellation);
        int[] before = flow.Run(1 << Unknown);
        return ((flow._sent | before[facts.Graph.Blocks.Length - 1]) & (1 << (WithHeader + Wanted))) != 0;
    }

    /// <inheritdoc/>
    protected override int Transfer(BasicBlock block, int state, ref int during)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (FlowEvent happening in _facts.EventsOf(block))
        {
            state = Apply(happening, state);
            during |= state;
        }

        return state;
    }

    private int Apply(FlowEvent happening, int state)
    {
        SyntaxNode syntax = happening.Operation.Syntax;
        if (syntax == _header && happening.Effect.Kind is EffectKind.SetsHeader)
        {
            return ((state & 7) | (state >> WithHeader)) << WithHeader;
        }

        if (_statuses.TryGetValue(syntax, out int statuses))
        {
            return ((state & 7) != 0 ? statuses : 0) | ((state >> WithHeader) != 0 ? statuses << WithHeader : 0);
        }

        switch (happening.Effect.Kind)
        {
            case EffectKind.ClearsHeader:
            case EffectKind.SetsHeader when _replacements.Contains(syntax):
                return (state & 7) | (state >> WithHeader);
            case EffectKind.WritesStatus:
            case EffectKind.CallsHelper:
                return ((state & 7) != 0 ? 1 << Unknown : 0) | ((state >> WithHeader) != 0 ? 1 << (WithHeader + Unknown) : 0);
            case EffectKind.StartsResponse or EffectKind.Sends:
                _sent |= state;
                return 0;
            default:
                return state;
        }
    }
}
