using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>Where messages go that are made here, an <c>HttpResponseMessage</c> or one of its kin.</summary>
internal static class Messages
{
    /// <summary>
    /// Where a message goes that is made here. False where that is out of sight: a method of the project may set the header on what it is
    /// given. <paramref name="target"/> is what holds it, null where it is returned or thrown at once.
    /// </summary>
    public static bool TryFollow(IOperation made, LocalValues locals, FrameworkFacts facts, out ISymbol? target)
    {
        target = null;
        for (IOperation current = made; current.Parent is { } parent; current = parent)
        {
            switch (parent)
            {
                case IConversionOperation
                or IParenthesizedOperation
                or ICoalesceOperation
                or ISwitchExpressionArmOperation
                or ISwitchExpressionOperation
                or IAwaitOperation
                or IArgumentOperation:
                case IConditionalOperation conditional when conditional.Condition != current:
                    continue;
                case IReturnOperation:
                    return true;
                case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: { } declared } }:
                    target = declared;
                    return !Escapes(declared, made);
                case ISimpleAssignmentOperation assignment when assignment.Value == current:
                    target = MessageSymbol.Of(assignment.Target, locals);
                    return target is not null && !(target is ILocalSymbol assigned && Escapes(assigned, made));
                case IInvocationOperation
                {
                    TargetMethod: { Name: "FromResult" or "SetResult" or "ResponseMessage", DeclaringSyntaxReferences.IsEmpty: true }
                }:
                    return true;
                case IObjectCreationOperation creation when facts.Is(creation.Type, TypeRoles.MessageWrapper):
                    return true;
                default:
                    return false;
            }
        }

        return false;
    }

    // Whether a method or a type of the project is handed the message.
    private static bool Escapes(ILocalSymbol local, IOperation within)
    {
        foreach (IOperation operation in OperationWalk.Of(OperationWalk.Root(within)))
        {
            if (
                operation is ILocalReferenceOperation { Local: { } used, Parent: { } parent }
                && SymbolEqualityComparer.Default.Equals(used, local)
            )
            {
                while (parent is IConversionOperation { Parent: { } above })
                {
                    parent = above;
                }

                ISymbol? called = parent is IArgumentOperation { Parent: { } call }
                    ? call switch
                    {
                        IInvocationOperation { TargetMethod: { } method } => method,
                        IObjectCreationOperation { Constructor: { } constructor } => constructor,
                        _ => null,
                    }
                    : null;
                if (called is { DeclaringSyntaxReferences.IsEmpty: false } or { ContainingType.DeclaringSyntaxReferences.IsEmpty: false })
                {
                    return true;
                }
            }
        }

        return false;
    }
}
