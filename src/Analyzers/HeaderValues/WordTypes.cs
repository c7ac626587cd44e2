using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>Values whose text is a single word, so that it can bring no quotes, commas or spaces into a challenge.</summary>
internal static class WordTypes
{
    /// <summary>
    /// Whether the text of a value is a word: a whole number, a truth value, a GUID, the name of a host or of the machine.
    /// </summary>
    public static bool IsWord(IOperation operation)
    {
        IOperation value = OperationValue.Unwrap(operation);
        return value.Type is { } type
                && (
                    IsWord(type)
                    || (
                        value is IPropertyReferenceOperation { Property: { ContainingType: { } owner } property }
                        && IsNameOfHost(owner, property.Name)
                    )
                )
            || (
                value is IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance }
                && IsWord(instance)
            );
    }

    private static bool IsWord(ITypeSymbol type) =>
        type.SpecialType
            is SpecialType.System_Boolean
                or SpecialType.System_Byte
                or SpecialType.System_Int16
                or SpecialType.System_Int32
                or SpecialType.System_Int64
                or SpecialType.System_UInt16
                or SpecialType.System_UInt32
                or SpecialType.System_UInt64
        || type is { Name: "Guid", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || type is { Name: "HostString", ContainingNamespace.Name: "Http" };

    private static bool IsNameOfHost(INamedTypeSymbol owner, string property) =>
        (owner.Name, property)
            is
                ("HostString", "Host" or "Value")
                or
                ("Uri", "Host" or "Authority" or "DnsSafeHost")
                or
                ("Environment", "MachineName");
}
