using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.OwnExceptions;

/// <summary>
/// Exceptions of the application's own that carry a status, <c>throw new ApiException(HttpStatusCode.Unauthorized, …)</c>: a handler
/// elsewhere, often in another project, writes it to the response. What a framework or a client of another server throws is none of them,
/// nor what is thrown where the status of another server is at hand.
/// </summary>
internal sealed class CarriedStatusRecognizer(FrameworkFacts facts)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (
            operation
                is IObjectCreationOperation { Type: INamedTypeSymbol { TypeKind: TypeKind.Class } type, Constructor: not null } creation
            && IsThrown(creation)
            && StatusOf(creation) is { } status
            && type.IsOrDerivesFrom(facts.Exception)
            && !IsOfFramework(type)
            && HasStatus(type)
            && !IsCaughtHere(creation, type)
            && !HearsOfAnotherServer(creation)
        )
        {
            new ResponseDraft(creation, type.Name, ResponseShape.Carried, status).AddTo(into, locals);
        }
    }

    private static bool IsThrown(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent is IThrowOperation;
    }

    private IOperation? StatusOf(IObjectCreationOperation creation)
    {
        foreach (IArgumentOperation argument in creation.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { } parameter } && IsStatus(parameter.Type, parameter.Name))
            {
                return argument.Value;
            }
        }

        if (creation.Initializer is null)
        {
            return null;
        }

        foreach (IOperation member in creation.Initializer.Initializers)
        {
            if (
                member is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property }, Value: { } value }
                && IsStatus(property.Type, property.Name)
            )
            {
                return value;
            }
        }

        return null;
    }

    // The enum says what it is; a number has to be called so.
    private bool IsStatus(ITypeSymbol type, string name)
    {
        ITypeSymbol value = type
            is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ } inner] }
            ? inner
            : type;
        return value.Is(facts.StatusCode)
            || (value.SpecialType is SpecialType.System_Int32 && name.IndexOf("status", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private bool HasStatus(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && !current.Is(facts.Exception); current = current.BaseType)
        {
            foreach (ISymbol member in current.GetMembers())
            {
                if (
                    member is IPropertySymbol { IsStatic: false, IsIndexer: false } property && IsStatus(property.Type, property.Name)
                    || member is IFieldSymbol { IsStatic: false, DeclaredAccessibility: Accessibility.Public } field
                        && IsStatus(field.Type, field.Name)
                )
                {
                    return true;
                }
            }
        }

        return false;
    }

    // HttpRequestException, RequestFailedException and their like say what another server answered.
    private static bool IsOfFramework(INamedTypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space is { ContainingNamespace: { IsGlobalNamespace: false } outer })
        {
            space = outer;
        }

        return type.DeclaringSyntaxReferences.IsEmpty
            && (
                space?.Name is "System" or "Microsoft"
                || type.ContainingAssembly?.Name is "Azure.Core" or "Refit" or "Grpc.Core.Api" or "RestSharp" or "Flurl.Http"
            );
    }

    private bool IsCaughtHere(IOperation operation, INamedTypeSymbol type)
    {
        for (
            IOperation current = operation;
            current.Parent is { } parent && current is not (IAnonymousFunctionOperation or ILocalFunctionOperation);
            current = parent
        )
        {
            if (parent is ITryOperation @try && @try.Body == current)
            {
                foreach (ICatchClauseOperation clause in @try.Catches)
                {
                    if (
                        type.IsOrDerivesFrom(clause.ExceptionType as INamedTypeSymbol)
                        || clause.ExceptionType?.SpecialType is SpecialType.System_Object
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    private static bool HearsOfAnotherServer(IOperation operation)
    {
        foreach (IOperation other in OperationWalk.Of(OperationWalk.Root(operation)))
        {
            ITypeSymbol? type = other switch
            {
                IVariableDeclaratorOperation { Symbol.Type: { } declared } => declared,
                ICatchClauseOperation { ExceptionType: { } caught } => caught,
                ILocalReferenceOperation
                or IParameterReferenceOperation
                or IPropertyReferenceOperation
                or IFieldReferenceOperation
                or IInvocationOperation
                or IAwaitOperation => other.Type,
                _ => null,
            };
            if (
                type is
                {
                    Name: "HttpResponseMessage"
                        or "HttpRequestException"
                        or "HttpClient"
                        or "IHttpClientFactory"
                        or "HttpWebResponse"
                        or "WebException",
                    ContainingNamespace.Name: "Http" or "Net"
                }
            )
            {
                return true;
            }
        }

        return false;
    }
}
