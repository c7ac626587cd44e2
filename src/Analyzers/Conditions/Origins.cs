using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Traces values back to where they come from, through variables, members, calls and short helpers of the project. It over-approximates:
/// a call gives its result the origins of everything that it is given.
/// </summary>
internal sealed partial class Origins(FlowFacts flow)
{
    private const int Deepest = 12;

    private static readonly string[] ServiceSuffixes =
    [
        "Service",
        "Repository",
        "Manager",
        "Context",
        "Store",
        "Factory",
        "Client",
        "Provider",
        "Handler",
        "Session",
        "CancellationToken",
    ];

    private readonly FrameworkFacts _frameworks = flow.Frameworks;

    /// <summary>The origins of a value.</summary>
    public Origin Of(IOperation? operation, Scope scope, int depth = 0)
    {
        if (operation is null || depth > Deepest)
        {
            return Origin.None;
        }

        scope.Cancellation.ThrowIfCancellationRequested();
        IOperation value = OperationValue.Strip(operation);
        if (value.ConstantValue.HasValue)
        {
            return Origin.None;
        }

        Origin origin = OfValue(value, scope, depth) | ConstantArguments.OfCarried(value, _frameworks);
        return IsPrincipal(value.Type) ? Origin.Caller | (origin & Origin.Role) : origin;
    }

    private Origin OfValue(IOperation value, Scope scope, int depth) =>
        value switch
        {
            ILocalReferenceOperation { Local: { } local } => OfLocal(local, scope, depth),
            IParameterReferenceOperation { Parameter: { } parameter } => OfParameter(parameter, value, scope, depth),
            IPropertyReferenceOperation property => OfProperty(property, scope, depth),
            IFieldReferenceOperation { Field: { } field, Instance: var instance } => OfField(field, instance, scope, depth),
            IInvocationOperation call => OfCall(call, scope, depth),
            IConditionalAccessInstanceOperation => Of(OperationValue.AccessOf(value)?.Operation, scope, depth + 1),
            IConditionalAccessOperation access => Of(access.WhenNotNull, scope, depth + 1),
            IInstanceReferenceOperation or ITypeOfOperation or INameOfOperation => Origin.None,
            IAnonymousFunctionOperation lambda => OfLambda(lambda, scope, depth),
            IDelegateCreationOperation { Target: { } target } => Of(target, scope, depth + 1),
            _ => OfChildren(value, scope, depth),
        };

    /// <summary>Whether a value of the type is who calls: a principal, an identity, a claim.</summary>
    public bool IsPrincipal(ITypeSymbol? type) => _frameworks.Is(type, TypeRoles.Principal);

    private Origin OfLocal(ILocalSymbol local, Scope scope, int depth)
    {
        if (!scope.Enter(local))
        {
            return Origin.None;
        }

        Origin origin = SubjectNames.IsCurrentCaller(local.Name) ? Origin.CallerByName : Origin.None;
        foreach (IOperation source in scope.Locals.SourcesOf(local))
        {
            origin |= Of(source, scope, depth + 1);
        }

        scope.Leave(local);
        return origin;
    }

    private Origin OfParameter(IParameterSymbol parameter, IOperation reference, Scope scope, int depth)
    {
        if (scope.Arguments is { } known && known.TryGetValue(parameter, out Origin given))
        {
            return given;
        }

        if (ElementOf(parameter, reference) is { } collection)
        {
            return scope.Enter(parameter) ? Leaving(parameter, scope, Of(collection, scope, depth + 1) | Origin.Loaded) : Origin.Loaded;
        }

        foreach (AttributeData attribute in parameter.GetAttributes())
        {
            if (
                _frameworks.Is(attribute.AttributeClass, TypeRoles.FromHeader)
                || attribute.AttributeClass is { Name: "FromHeaderAttribute" }
            )
            {
                return Origin.Presented;
            }
        }

        Origin origin =
            SubjectNames.IsCurrentCaller(parameter.Name) ? Origin.CallerByName
            : IsHttp(parameter.Type) || IsService(parameter.Type) ? Origin.None
            : Origin.Input;
        if (scope.Locals.SourcesOf(parameter) is { Count: > 0 } sources && scope.Enter(parameter))
        {
            foreach (IOperation source in sources)
            {
                origin |= Of(source, scope, depth + 1); // `userId ??= User.GetId()`
            }

            scope.Leave(parameter);
        }

        // What the request names or else the caller is the caller's own most of the time, and the silent reading.
        return (origin & Origin.Input) != 0 && (origin & (Origin.Caller | Origin.CallerByName)) != 0
            ? (origin & ~(Origin.Input | Origin.Caller)) | Origin.CallerByName
            : origin;
    }

    private Origin OfProperty(IPropertyReferenceOperation reference, Scope scope, int depth)
    {
        IPropertySymbol property = reference.Property;
        ITypeSymbol declaring = property.ContainingType;
        if (property.Name is "Headers" or "Cookies" && _frameworks.Is(declaring, TypeRoles.Request))
        {
            return Origin.Presented;
        }

        if (_frameworks.Is(declaring, TypeRoles.Connection))
        {
            return property.Name.StartsWith("Client", StringComparison.Ordinal) ? Origin.Presented : Origin.Address;
        }

        if (
            _frameworks.Is(declaring, TypeRoles.Configuration)
            || (property.Name is "Value" or "CurrentValue" && declaring.Name is "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor")
        )
        {
            return Origin.Configuration;
        }

        Origin origin = Of(reference.Instance, scope, depth + 1) | OfItem(reference);
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            origin |= Of(argument.Value, scope, depth + 1);
        }

        if (
            (origin & Origin.Caller) == 0
            && (
                SubjectNames.IsCurrentCaller(property.Name)
                || (SubjectNames.IsCaller(property.Name) && SubjectNames.IsCallerService(declaring.Name))
            )
        )
        {
            origin |= Origin.CallerByName;
        }

        return origin | Followed(property.GetMethod, reference.Instance, null, scope, depth);
    }

    // `HttpContext.Items["User"]`: what middleware of the application found out about the caller.
    private Origin OfItem(IPropertyReferenceOperation reference)
    {
        if (
            reference is not { Property.IsIndexer: true, Arguments: [{ Value: { } key }], Instance: { } items }
            || OperationValue.Strip(key).ConstantValue is not { HasValue: true, Value: string name }
            || SubjectNames.IsCredential(name)
            || OperationValue.Strip(items) is not IPropertyReferenceOperation { Property: { Name: "Items", ContainingType: { } holder } }
            || !_frameworks.Is(holder, TypeRoles.MiddlewareContext)
        )
        {
            return Origin.None;
        }

        bool isRole = SubjectNames.IsRole(name);
        return isRole || SubjectNames.IsCaller(name) ? Origin.CallerByName | (isRole ? Origin.Role : Origin.None) : Origin.None;
    }

    private Origin OfField(IFieldSymbol field, IOperation? instance, Scope scope, int depth) =>
        SubjectNames.IsCurrentCaller(field.Name) && field is { IsConst: false } && !SubjectNames.IsCallerService(field.Type.Name)
            ? Origin.CallerByName
            : Of(instance, scope, depth + 1);

    private Origin OfLambda(IAnonymousFunctionOperation lambda, Scope scope, int depth)
    {
        Origin origin = Origin.None;
        foreach (IOperation part in OperationWalk.Of(lambda.Body))
        {
            bool isLeaf =
                part is ILocalReferenceOperation or IPropertyReferenceOperation or IInvocationOperation
                || (part is IParameterReferenceOperation { Parameter: { } parameter } && !IsOf(parameter, lambda));
            if (isLeaf && !RestsOnParameter(part, lambda))
            {
                origin |= Of(part, scope, depth + 1);
            }
        }

        return origin;
    }

    private static bool RestsOnParameter(IOperation part, IAnonymousFunctionOperation lambda)
    {
        foreach (IOperation below in OperationWalk.Of(part))
        {
            if (below is IParameterReferenceOperation { Parameter: { } parameter } && IsOf(parameter, lambda))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOf(IParameterSymbol parameter, IAnonymousFunctionOperation lambda) =>
        SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda.Symbol);

    private Origin OfChildren(IOperation value, Scope scope, int depth)
    {
        Origin origin = Origin.None;
        foreach (IOperation child in value.ChildOperations)
        {
            origin |= Of(child, scope, depth + 1);
        }

        return origin;
    }

    /// <summary>The collection whose elements a lambda's parameter stands for, or null.</summary>
    private static IOperation? ElementOf(IParameterSymbol parameter, IOperation reference)
    {
        for (IOperation? current = reference.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && IsOf(parameter, lambda))
            {
                for (IOperation? above = lambda.Parent; above is not null; above = above.Parent)
                {
                    if (above is IInvocationOperation call)
                    {
                        return OperationValue.Receiver(call);
                    }

                    if (above is not (IDelegateCreationOperation or IConversionOperation or IArgumentOperation))
                    {
                        return null;
                    }
                }
            }
        }

        return null;
    }

    private bool IsHttp(ITypeSymbol type) => _frameworks.Is(type, TypeRoles.RequestContext | TypeRoles.Request);

    // What dependency injection passes is no input of the request.
    private static bool IsService(ITypeSymbol type)
    {
        if (type.TypeKind is TypeKind.Interface or TypeKind.Delegate)
        {
            return type.ContainingNamespace is not { Name: "Generic" };
        }

        foreach (string suffix in ServiceSuffixes)
        {
            if (type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static Origin Leaving(ISymbol symbol, Scope scope, Origin origin)
    {
        scope.Leave(symbol);
        return origin;
    }
}
