using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Looks through what stands around a value without changing it.</summary>
internal static class OperationValue
{
    /// <summary>
    /// The operation without implicit and explicit conversions of the language and without parentheses; a user-defined conversion stays.
    /// </summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The operation without conversions, parentheses, <c>await</c> and <c>ConfigureAwait</c>.</summary>
    public static IOperation Strip(IOperation operation)
    {
        while (true)
        {
            IOperation next = Unwrap(operation) switch
            {
                IAwaitOperation { Operation: { } awaited } => awaited,
                IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task } => task,
                { } value => value,
            };
            if (ReferenceEquals(next, operation))
            {
                return operation;
            }

            operation = next;
        }
    }

    /// <summary>
    /// What a method is called on: the instance, or the first argument of an extension method as it is passed; null for a static call.
    /// </summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value: { } first }, ..] ? first : null);

    /// <summary>The same, with the argument of an extension method unwrapped, so that its type is that of the code.</summary>
    public static IOperation? ReceiverValue(IInvocationOperation call) =>
        call.Instance ?? (Receiver(call) is { } first ? Unwrap(first) : null);

    /// <summary>The <c>?.</c> that an implicit receiver stands for.</summary>
    public static IConditionalAccessOperation? AccessOf(IOperation instance)
    {
        for (IOperation? current = instance; current.Parent is { } parent; current = parent)
        {
            if (parent is IConditionalAccessOperation access && access.WhenNotNull == current)
            {
                return access;
            }
        }

        return null;
    }
}
