using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <content>
/// What a variable or a helper asks: what its values ask, and where a value is a constant the conditions around it. A flag is set where
/// all of them hold, and keeps its other value where one of them fails.
/// </content>
internal sealed partial class ConditionClassifier
{
    private GuardSubject OfLocal(ILocalSymbol local, bool value, Scope scope, int depth)
    {
        if (!scope.Enter(local))
        {
            return ByName(local.Name, value);
        }

        Outcomes outcomes = default;
        IReadOnlyList<IOperation> sources = scope.Locals.SourcesOf(local);
        for (int i = 0; i < sources.Count; i++)
        {
            bool isTold = TryAdd(ref outcomes, sources[i], value, scope, depth);
            outcomes.IsBlind |= !isTold && i > 0; // the first value is the default, which needs no condition
        }

        scope.Leave(local);
        return outcomes.Question is { Kind: not SubjectKind.Unknown } known ? known
            : outcomes.IsBlind ? GuardSubject.Unknown
            : ByName(local.Name, value);
    }

    // A helper of the project that answers yes or no asks what its returned expressions ask.
    private Followed FollowBody(IMethodSymbol method, Dictionary<ISymbol, Origin>? arguments, bool value, Scope scope, int depth)
    {
        if (
            !scope.CanFollow
            || method.DeclaringSyntaxReferences.IsEmpty
            || method.IsAbstract
            || method.MethodKind is MethodKind.LocalFunction
            || !scope.Enter(method)
        )
        {
            return default;
        }

        Outcomes outcomes = default;
        if (flow.Sources.Body(method, scope.Cancellation) is { } body)
        {
            Scope inner = new(new LocalValues(body), scope.Cancellation) { Depth = scope.Depth + 1, Arguments = arguments };
            foreach (IOperation operation in OperationWalk.Of(body))
            {
                if (
                    operation is IReturnOperation { ReturnedValue: { } returned }
                    && OperationValue.Strip(returned).Type is { SpecialType: SpecialType.System_Boolean }
                    && EnclosingFunctions.IsOwn(operation, body)
                )
                {
                    bool isTold = TryAdd(ref outcomes, returned, value, inner, depth);
                    outcomes.IsBlind |= !isTold;
                }
            }
        }

        scope.Leave(method);
        bool isBlind = outcomes is { IsBlind: true, HasExpression: false };
        GuardSubject asked = outcomes.Question ?? GuardSubject.Unknown;
        if (asked.Kind is not (SubjectKind.Permission or SubjectKind.Credential or SubjectKind.Identity or SubjectKind.Mixed))
        {
            return new Followed(GuardSubject.Unknown, isBlind);
        }

        string name = Quote(method.AssociatedSymbol?.Name ?? method.Name);
        return new Followed(new GuardSubject(asked.Kind, asked.Certainty, name, asked.Passed) { IsOfCaller = asked.IsOfCaller }, isBlind);
    }

    // False for a constant of which nothing tells when it is the value.
    private bool TryAdd(ref Outcomes outcomes, IOperation source, bool value, Scope scope, int depth)
    {
        if (OperationValue.Strip(source).ConstantValue is not { HasValue: true, Value: var constant })
        {
            outcomes.HasExpression = true;
            outcomes.Leading = Join(outcomes.Leading, Classify(source, value, scope, depth + 1), isEither: true);
        }
        else if (constant is bool set && WhereSet(source, set == value, scope, depth) is { } asked)
        {
            outcomes.IsBlind |= asked.Kind is SubjectKind.Unknown;
            if (set == value)
            {
                outcomes.Leading = Join(outcomes.Leading, asked, isEither: true);
            }
            else
            {
                outcomes.Sparing = Join(outcomes.Sparing, asked, isEither: false);
            }
        }
        else
        {
            return constant is not bool;
        }

        return true;
    }

    // `if (key == secret) { authorized = true; }`
    private GuardSubject? WhereSet(IOperation constant, bool holds, Scope scope, int depth)
    {
        GuardSubject? question = null;
        IOperation inner = constant;
        for (
            IOperation? around = constant.Parent;
            around is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation);
            around = around.Parent
        )
        {
            if (around is IConditionalOperation { Condition: { } condition } branch && inner != condition)
            {
                question = Join(question, Classify(condition, (inner == branch.WhenTrue) == holds, scope, depth + 1), isEither: !holds);
            }

            inner = around;
        }

        return question;
    }

    private static GuardSubject Join(GuardSubject? before, GuardSubject next, bool isEither) =>
        before is { } first ? GuardSubjects.Combine(first, next, isEither) : next;

    /// <summary>What a helper asks, and whether it is blind: it only returns constants, and nothing tells when.</summary>
    private readonly record struct Followed(GuardSubject Subject, bool IsBlind);

    /// <summary>The questions behind the values of a variable or helper.</summary>
    private struct Outcomes
    {
        /// <summary>What leads to the value in question; any of it suffices.</summary>
        public GuardSubject? Leading;

        /// <summary>What leads to the other value, asked the other way round; all of it has to fail.</summary>
        public GuardSubject? Sparing;

        /// <summary>Whether a constant stands where nothing tells when.</summary>
        public bool IsBlind;

        /// <summary>Whether a value is more than a constant.</summary>
        public bool HasExpression;

        public readonly GuardSubject? Question =>
            Leading is { } leading && Sparing is { } sparing ? GuardSubjects.Combine(leading, sparing, isEither: true) : Leading ?? Sparing;
    }
}
