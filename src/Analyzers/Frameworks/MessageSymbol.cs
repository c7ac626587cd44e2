using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>Which message code means, an <c>HttpResponseMessage</c> or one of its kin: the variable or member that holds it.</summary>
internal static class MessageSymbol
{
    /// <summary>The local, parameter, property or field that an expression reads a message from; null for any other expression.</summary>
    public static ISymbol? Of(IOperation? message, LocalValues locals) =>
        message is null
            ? null
            : OperationValue.Unwrap(message) switch
            {
                ILocalReferenceOperation { Local: { } local } => locals.Of(local) is [{ } only]
                && OperationValue.Unwrap(only) is IPropertyReferenceOperation { Property: { } read }
                    ? read
                    : local,
                IParameterReferenceOperation { Parameter: { } parameter } => parameter,
                IPropertyReferenceOperation { Property: { } property } => property,
                IFieldReferenceOperation { Field: { } field } => field,
                _ => null,
            };
}
