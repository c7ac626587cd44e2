using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>
/// The expressions that a value can come from: through the arms of <c>?:</c>, <c>??</c> and <c>switch</c>, through local variables, the
/// elements of tuples, the members of objects that are created here, and the returns of short methods of the same file. A variable or
/// method is not entered from within itself, and the walk has an end, so that code which feeds on itself or fans out costs little.
/// </summary>
internal sealed class PossibleValues
{
    private const int Deepest = 12;
    private const int MostSteps = 2000;

    private readonly HashSet<ISymbol> _entered = new(SymbolEqualityComparer.Default);
    private readonly List<IOperation> _values = [];
    private int _steps;

    /// <summary>The values of an expression, unwrapped as far as they can be; the expression itself where nothing leads further.</summary>
    public static IReadOnlyList<IOperation> Of(IOperation operation, LocalValues locals)
    {
        PossibleValues values = new();
        values.Walk(operation, locals, static (self, value, _, _) => self._values.Add(value), 0);
        return values._values;
    }

    // Hands every leaf of a value to the visitor, with the locals of the body that it stands in.
    private void Walk(IOperation operation, LocalValues locals, Action<PossibleValues, IOperation, LocalValues, int> visit, int depth)
    {
        if (depth > Deepest || ++_steps > MostSteps)
        {
            return;
        }

        if (operation.ConstantValue.HasValue)
        {
            visit(this, operation, locals, depth);
            return;
        }

        switch (OperationValue.Unwrap(operation))
        {
            case IConditionalOperation { WhenTrue: { } yes, WhenFalse: { } no }:
                Walk(yes, locals, visit, depth + 1);
                Walk(no, locals, visit, depth + 1);
                break;
            case ICoalesceOperation coalesce:
                Walk(coalesce.Value, locals, visit, depth + 1);
                Walk(coalesce.WhenNull, locals, visit, depth + 1);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Walk(arm.Value, locals, visit, depth + 1);
                }

                break;
            case ILocalReferenceOperation { Local: { } local }:
                if (_entered.Add(local))
                {
                    foreach (LocalValue given in locals.All(local))
                    {
                        Element(given.Value, given.Path, locals, visit, depth + 1);
                    }

                    _entered.Remove(local);
                }

                break;
            case IInvocationOperation call when locals.ReturnsOf(call) is { } body:
                if (_entered.Add(call.TargetMethod))
                {
                    foreach (IOperation returned in body.Values)
                    {
                        Walk(returned, body.Locals, visit, depth + 1);
                    }

                    _entered.Remove(call.TargetMethod);
                }

                break;
            case IPropertyReferenceOperation
            {
                Property: { Name: "Value", ContainingType.OriginalDefinition.SpecialType: SpecialType.System_Nullable_T },
                Instance: { } nullable
            }:
                Walk(nullable, locals, visit, depth + 1);
                break;
            case IPropertyReferenceOperation { Property: { IsIndexer: false, IsStatic: false } property, Instance: { } owner }:
                Walk(owner, locals, (self, value, within, deep) => self.Member(value, property.Name, within, visit, deep), depth + 1);
                break;
            case IFieldReferenceOperation
            {
                Field: { ContainingType.IsTupleType: true, CorrespondingTupleField: { } field },
                Instance: { } tuple
            }:
                Element(tuple, [Index(field)], locals, visit, depth + 1);
                break;
            case { } value:
                visit(this, value, locals, depth);
                break;
        }
    }

    // What `new Error(401, …)` or `new Error { Status = 401 }` gives a member.
    private void Member(
        IOperation value,
        string name,
        LocalValues locals,
        Action<PossibleValues, IOperation, LocalValues, int> visit,
        int depth
    )
    {
        if (value is not IObjectCreationOperation creation)
        {
            return;
        }

        IOperation? given = ResultArguments.Initialised(creation, name);
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            given ??=
                argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter }
                && string.Equals(parameter.Name, name, StringComparison.OrdinalIgnoreCase)
                    ? argument.Value
                    : null;
        }

        if (given is not null)
        {
            Walk(given, locals, visit, depth + 1);
        }
    }

    // One element of a tuple, of one inside of it, and so on; the value itself for an empty path.
    private void Element(
        IOperation value,
        int[] path,
        LocalValues locals,
        Action<PossibleValues, IOperation, LocalValues, int> visit,
        int depth
    )
    {
        if (path.Length == 0)
        {
            Walk(value, locals, visit, depth);
            return;
        }

        Walk(
            value,
            locals,
            (self, tuple, within, deep) =>
            {
                if (tuple is ITupleOperation { Elements: { } elements } && path[0] < elements.Length)
                {
                    self.Element(elements[path[0]], path.AsSpan(1).ToArray(), within, visit, deep + 1);
                }
            },
            depth + 1
        );
    }

    private static int Index(IFieldSymbol element) =>
        element.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(element.Name.Substring(4), out int number)
            ? number - 1
            : int.MaxValue;
}
