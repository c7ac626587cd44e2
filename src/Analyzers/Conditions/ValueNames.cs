using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>The names by which a value is written.</summary>
internal static class ValueNames
{
    /// <summary>The name of the member, variable or call that gives the value; empty where it has none.</summary>
    public static string Of(IOperation operation) =>
        OperationValue.Strip(operation) switch
        {
            IPropertyReferenceOperation { Property: { Name: "Value" or "Count" or "Length" }, Instance: { } holder } => Of(holder),
            IPropertyReferenceOperation { Property: { IsIndexer: true }, Instance: { } holder } => Of(holder),
            IPropertyReferenceOperation property => property.Property.Name,
            IFieldReferenceOperation field => field.Field.Name,
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            IInvocationOperation
            {
                TargetMethod.Name: "ToString"
                    or "ToLower"
                    or "ToUpper"
                    or "Trim"
                    or "ToLowerInvariant"
                    or "ToUpperInvariant"
                    or "Parse"
                    or "Count"
                    or "GetValueOrDefault"
            } call when Inner(call) is { } inner => Of(inner),
            IInvocationOperation call => call.TargetMethod.Name,
            IConditionalAccessOperation access => Of(access.WhenNotNull),
            ICoalesceOperation coalesce => Of(coalesce.Value),
            IConditionalAccessInstanceOperation instance when OperationValue.AccessOf(instance) is { } access => Of(access.Operation),
            IArrayElementReferenceOperation element => Of(element.ArrayReference),
            _ => string.Empty,
        };

    /// <summary>The names on the way to a value: its own, that of the variable it hangs on, and those of the types between them.</summary>
    public static bool MentionsCredential(IOperation operation)
    {
        IOperation? current = OperationValue.Strip(operation);
        for (int i = 0; current is not null && i < 6; i++)
        {
            string name = Of(current);
            if (name.Length > 0 && SubjectNames.IsCredential(name) && (i == 0 || !IsMessage(name)))
            {
                return true;
            }

            IOperation? holder = current switch
            {
                IPropertyReferenceOperation property => property.Instance,
                IFieldReferenceOperation field => field.Instance,
                IInvocationOperation call => OperationValue.Receiver(call),
                IConditionalAccessOperation access => access.WhenNotNull,
                IConditionalAccessInstanceOperation instance => OperationValue.AccessOf(instance)?.Operation,
                _ => null,
            };
            if (
                holder is not (null or IInstanceReferenceOperation)
                && holder.Type is { } type
                && type.TypeKind is not TypeKind.Interface
                && SubjectNames.IsCredential(type.Name)
                && !IsMessage(type.Name)
                && current is IPropertyReferenceOperation
            )
            {
                return true;
            }

            current = holder is null or IInstanceReferenceOperation ? null : OperationValue.Strip(holder);
        }

        return false;
    }

    // `resetPasswordDto.UserName` is no password: what a request carries is named after its purpose.
    private static bool IsMessage(string name)
    {
        foreach (string word in Words.Of(name))
        {
            if (
                word
                is "dto"
                    or "model"
                    or "request"
                    or "command"
                    or "input"
                    or "form"
                    or "view"
                    or "vm"
                    or "payload"
                    or "body"
                    or "query"
                    or "data"
                    or "info"
                    or "params"
                    or "args"
                    or "req"
                    or "cmd"
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IOperation? Inner(IInvocationOperation call) =>
        OperationValue.Receiver(call) ?? (call.Arguments is [{ Value: { } only }, ..] ? only : null);
}
