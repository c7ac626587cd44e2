using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>What the conditions in front of responses ask.</summary>
internal sealed class ConditionFacts
{
    private readonly ConditionalWeakTable<BodyFacts, GuardFacts> _guards = new(); // depends on the body alone
    private readonly ConditionalWeakTable<BodyFacts, StrongBox<ImmutableArray<Response>>> _helpers = new(); // depends on the body alone
    private readonly HelperResponses _helperResponses;

    /// <summary>Stands on what is known of callers.</summary>
    public ConditionFacts(AuthorizationFacts authorization)
    {
        Authorization = authorization;
        Classifier = new ConditionClassifier(authorization.Flow);
        PrivateGuards = new PrivateGuards(this);
        _helperResponses = new HelperResponses(authorization.Flow, PrivateGuards);
    }

    /// <summary>What is known of callers.</summary>
    public AuthorizationFacts Authorization { get; }

    /// <summary>What the control flow says.</summary>
    public FlowFacts Flow => Authorization.Flow;

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks => Authorization.Flow.Frameworks;

    /// <summary>Tells what conditions ask.</summary>
    public ConditionClassifier Classifier { get; }

    /// <summary>What is asked before private methods are called.</summary>
    public PrivateGuards PrivateGuards { get; }

    /// <summary>The guards of one body's responses.</summary>
    public GuardFacts GuardsOf(BodyFacts body) => _guards.GetValue(body, b => new GuardFacts(b, this));

    /// <summary>
    /// The responses that a body makes by calling a short helper which makes them; the helper itself is judged by its own body.
    /// </summary>
    public ImmutableArray<Response> ResponsesOfHelpers(BodyFacts body, CancellationToken cancellation) =>
        body.HelperCalls.IsEmpty
            ? ImmutableArray<Response>.Empty
            : _helpers.GetValue(body, b => new StrongBox<ImmutableArray<Response>>(_helperResponses.Of(b.HelperCalls, cancellation))).Value;
}
