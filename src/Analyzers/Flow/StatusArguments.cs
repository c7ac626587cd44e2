using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Arguments that bring a status to a helper of the project.</summary>
internal static class StatusArguments
{
    /// <summary>
    /// Whether a call may bring a status to a helper of the project: it passes 401 or 403, as a number or as an <c>HttpStatusCode</c>, to a
    /// method that cannot be overridden.
    /// </summary>
    public static bool IsCandidate(IInvocationOperation call)
    {
        if (!IsFollowed(call.TargetMethod))
        {
            return false;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                IsStatus(argument.Parameter?.Type)
                && (StatusValue.Constant(argument.Value) is 401 or 403 || MayBring(OperationValue.Unwrap(argument.Value)))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a method of the project is read where it is called: it cannot be overridden.</summary>
    public static bool IsFollowed(IMethodSymbol method) =>
        method
            is {
                DeclaringSyntaxReferences.Length: 1,
                IsVirtual: false,
                IsAbstract: false,
                IsOverride: false,
                MethodKind: MethodKind.Ordinary or MethodKind.ReducedExtension
            };

    /// <summary>Whether a parameter may take a status: a number, or an <c>HttpStatusCode</c>.</summary>
    public static bool IsStatus(ITypeSymbol? type) =>
        type
            is { SpecialType: SpecialType.System_Int32 }
                or { TypeKind: TypeKind.Enum, Name: "HttpStatusCode" }
                or INamedTypeSymbol
                {
                    OriginalDefinition.SpecialType: SpecialType.System_Nullable_T,
                    TypeArguments: [{ SpecialType: SpecialType.System_Int32 }]
                };

    private static bool MayBring(IOperation value) =>
        value
            is IConditionalOperation
                or ISwitchExpressionOperation
                or IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.Length: 1 };
}
