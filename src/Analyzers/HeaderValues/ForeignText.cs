using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>Where a text comes from that the application did not write.</summary>
internal enum TextOrigin
{
    /// <summary>From the application, its settings or a place that cannot be seen.</summary>
    Own,

    /// <summary>From an exception: written by a library, for developers.</summary>
    Exception,

    /// <summary>From the request: written by the caller.</summary>
    Request,
}

/// <summary>Recognises text of exceptions and of requests, which can hold quotes, backslashes and line breaks.</summary>
internal static class ForeignText
{
    /// <summary>
    /// The origin of a text; <see cref="TextOrigin.Own"/> where a call in between escapes or encodes it, or nothing is known.
    /// </summary>
    public static TextOrigin Of(IOperation operation, LocalValues locals, FrameworkFacts facts) => new Walk(locals, facts).Of(operation, 0);

    private readonly struct Walk(LocalValues locals, FrameworkFacts facts)
    {
        public TextOrigin Of(IOperation operation, int depth)
        {
            IOperation value = OperationValue.Unwrap(operation);
            if (depth > 8 || value.ConstantValue.HasValue)
            {
                return TextOrigin.Own;
            }

            return value switch
            {
                _ when IsException(value.Type) => TextOrigin.Exception, // interpolated as it is
                IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Instance.Type: { } owner }
                    when IsException(owner) => TextOrigin.Exception,
                IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } property
                    when IsOfRequest(property.Property, instance) => TextOrigin.Request,
                IPropertyReferenceOperation { Property.IsIndexer: true, Instance: { } instance } => OfRequest(instance),
                IInvocationOperation { TargetMethod.Name: "ToString", Arguments.IsEmpty: true, Instance: { } instance } => IsException(
                    instance.Type
                )
                    ? TextOrigin.Exception
                    : Of(instance, depth + 1),
                IInvocationOperation
                {
                    TargetMethod.Name: "Trim" or "ToLower" or "ToUpper" or "ToLowerInvariant" or "ToUpperInvariant" or "Substring",
                    Instance: { } instance
                } => Of(instance, depth + 1),
                IInvocationOperation
                {
                    TargetMethod.Name: "First" or "FirstOrDefault" or "Single" or "SingleOrDefault",
                    Arguments: [{ Value: { } sequence }]
                } => Of(sequence, depth + 1),
                IConversionOperation { OperatorMethod.ContainingType.Name: "StringValues", Operand: { } operand } => Of(operand, depth + 1),
                ILocalReferenceOperation { Local: { } local } when locals.Of(local) is [{ } only] => Of(only, depth + 1),
                ICoalesceOperation coalesce => Of(coalesce.Value, depth + 1),
                IConditionalAccessOperation access => OfAccess(access),
                _ => TextOrigin.Own,
            };
        }

        private TextOrigin OfAccess(IConditionalAccessOperation access) =>
            access.WhenNotNull
                is IPropertyReferenceOperation { Property.Name: "Message" or "StackTrace", Property.ContainingType: { } owner }
            && IsException(owner)
                ? TextOrigin.Exception
            : access.WhenNotNull is IInvocationOperation { TargetMethod.Name: "ToString" } && IsException(access.Operation.Type)
                ? TextOrigin.Exception
            : TextOrigin.Own;

        // The parts of a request that can hold any character; not its method, scheme, host or path, which are encoded or checked.
        private bool IsOfRequest(IPropertySymbol property, IOperation instance) =>
            (property.Name is "QueryString" or "ContentType" && facts.Is(instance.Type, TypeRoles.Request))
            || (
                property.Name is "Authorization" or "UserAgent" or "Referer" or "Origin" or "Cookie"
                && OfRequest(instance) is TextOrigin.Request
            )
            || (
                property.Name is "Value"
                && OperationValue.Unwrap(instance)
                    is IPropertyReferenceOperation { Property: { Name: "QueryString" } query, Instance: { } owner }
                && IsOfRequest(query, owner)
            );

        private TextOrigin OfRequest(IOperation collection) =>
            OperationValue.Unwrap(collection)
                is IPropertyReferenceOperation
                {
                    Property.Name: "Headers" or "Query" or "Form" or "Cookies" or "RouteValues",
                    Instance.Type: { } owner
                }
            && facts.Is(owner, TypeRoles.Request)
                ? TextOrigin.Request
                : TextOrigin.Own;

        private bool IsException(ITypeSymbol? type) => type.IsOrDerivesFrom(facts.Exception);
    }
}
