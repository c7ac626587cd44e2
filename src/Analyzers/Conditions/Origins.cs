using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// Traces values back to where they come from, through variables, members, calls and short helpers of the project. It over-approximates:
/// a call gives its result the origins of everything that it is given.
/// </summary>
internal sealed partial class Origins(CompilationFacts facts)
{
    private const int Deepest = 12;

    private static readonly string[] ServiceSuffixes = ["Service", "Repository", "Manager", "Context", "Store", "Factory", "Client", "Provider", "Handler", "Session", "CancellationToken"];

    private readonly KnownTypes _types = facts.Types;

    /// <summary>The origins of a value.</summary>
    public Origin Of(IOperation? operation, Scope scope, int depth = 0)
    {
        if (operation is null || depth > Deepest)
        {
            return Origin.None;
        }

        scope.Cancellation.ThrowIfCancellationRequested();
        IOperation value = Strip(operation);
        if (value.ConstantValue.HasValue)
        {
            return Origin.None;
        }

        Origin origin = OfValue(value, scope, depth) | ConstantArguments.OfCarried(value, _types);
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
            IConditionalAccessInstanceOperation => Of(AccessOf(value)?.Operation, scope, depth + 1),
            IConditionalAccessOperation access => Of(access.WhenNotNull, scope, depth + 1),
            IInstanceReferenceOperation or ITypeOfOperation or INameOfOperation => Origin.None,
            IAnonymousFunctionOperation lambda => OfLambda(lambda, scope, depth),
            IDelegateCreationOperation { Target: { } target } => Of(target, scope, depth + 1),
            _ => OfChildren(value, scope, depth),
        };

    /// <summary>The operation without conversions, parentheses and <c>await</c>.</summary>
    public static IOperation Strip(IOperation operation)
    {
        while (true)
        {
            IOperation next = StatusValue.Unwrap(operation) switch
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

    /// <summary>The receiver of a call, the first argument for an extension method.</summary>
    public static IOperation? Receiver(IInvocationOperation call) =>
        call.Instance ?? (call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value: { } first }, ..] ? first : null);

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

    /// <summary>Whether a value of the type is who calls: a principal, an identity, a claim.</summary>
    public bool IsPrincipal(ITypeSymbol? type) => type.IsOrImplements(_types.Identity.Principal) || type.IsOrImplements(_types.Identity.Identity) || type.IsOrDerivesFrom(_types.Identity.Claim);

    private Origin OfLocal(ILocalSymbol local, Scope scope, int depth)
    {
        if (!scope.Enter(local))
        {
            return Origin.None;
        }

        Origin origin = SubjectNames.IsCurrentCaller(local.Name) ? Origin.CallerByName : Origin.None;
        foreach (IOperation source in scope.Sources.Of(local))
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
            if (attribute.AttributeClass.IsOrImplements(_types.Identity.FromHeaderMetadata) || attribute.AttributeClass is { Name: "FromHeaderAttribute" })
            {
                return Origin.Presented;
            }
        }

        Origin origin = SubjectNames.IsCurrentCaller(parameter.Name) ? Origin.CallerByName : IsHttp(parameter.Type) || IsService(parameter.Type) ? Origin.None : Origin.Input;
        if (scope.Sources.Of(parameter) is { Count: > 0 } sources && scope.Enter(parameter))
        {
            foreach (IOperation source in sources)
            {
                origin |= Of(source, scope, depth + 1); // `userId ??= User.GetId()`
            }

            scope.Leave(parameter);
        }

        // What the request names or else the caller is the caller's own most of the time, and the silent reading.
        return (origin & Origin.Input) != 0 && (origin & (Origin.Caller | Origin.CallerByName)) != 0 ? (origin & ~(Origin.Input | Origin.Caller)) | Origin.CallerByName : origin;
    }

    private Origin OfProperty(IPropertyReferenceOperation reference, Scope scope, int depth)
    {
        IPropertySymbol property = reference.Property;
        ITypeSymbol declaring = property.ContainingType;
        if (property.Name is "Headers" or "Cookies" && _types.IsRequest(declaring))
        {
            return Origin.Presented;
        }

        if (declaring.IsOrDerivesFrom(_types.Identity.ConnectionInfo))
        {
            return property.Name.StartsWith("Client", StringComparison.Ordinal) ? Origin.Presented : Origin.Address;
        }

        if (declaring.IsOrImplements(_types.Identity.Configuration) || (property.Name is "Value" or "CurrentValue" && declaring.Name is "IOptions" or "IOptionsSnapshot" or "IOptionsMonitor"))
        {
            return Origin.Configuration;
        }

        Origin origin = Of(reference.Instance, scope, depth + 1) | OfItem(reference);
        foreach (IArgumentOperation argument in reference.Arguments)
        {
            origin |= Of(argument.Value, scope, depth + 1);
        }

        if ((origin & Origin.Caller) == 0 && (SubjectNames.IsCurrentCaller(property.Name) || (SubjectNames.IsCaller(property.Name) && SubjectNames.IsCallerService(declaring.Name))))
        {
            origin |= Origin.CallerByName;
        }

        return origin | Followed(property.GetMethod, reference.Instance, null, scope, depth);
    }

    // `HttpContext.Items["User"]`: what middleware of the application found out about the caller.
    private Origin OfItem(IPropertyReferenceOperation reference)
    {
        if (reference is not { Property.IsIndexer: true, Arguments: [{ Value: { } key }], Instance: { } items } || Strip(key).ConstantValue is not { HasValue: true, Value: string name } || SubjectNames.IsCredential(name)
            || Strip(items) is not IPropertyReferenceOperation { Property: { Name: "Items", ContainingType: { } holder } } || !holder.IsOrDerivesFrom(_types.Http.HttpContext))
        {
            return Origin.None;
        }

        bool isRole = SubjectNames.IsRole(name);
        return isRole || SubjectNames.IsCaller(name) ? Origin.CallerByName | (isRole ? Origin.Role : Origin.None) : Origin.None;
    }

    private Origin OfField(IFieldSymbol field, IOperation? instance, Scope scope, int depth) =>
        SubjectNames.IsCurrentCaller(field.Name) && field is { IsConst: false } && !SubjectNames.IsCallerService(field.Type.Name) ? Origin.CallerByName : Of(instance, scope, depth + 1);

    private Origin OfLambda(IAnonymousFunctionOperation lambda, Scope scope, int depth)
    {
        Origin origin = Origin.None;
        foreach (IOperation part in OperationWalk.Of(lambda.Body))
        {
            bool isLeaf = part is ILocalReferenceOperation or IPropertyReferenceOperation or IInvocationOperation
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

    private static bool IsOf(IParameterSymbol parameter, IAnonymousFunctionOperation lambda) => SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, lambda.Symbol);

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
                        return Receiver(call);
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

    private bool IsHttp(ITypeSymbol type) =>
        type.IsOrDerivesFrom(_types.Http.HttpContext) || _types.IsRequest(type) || _types.SystemWeb.IsContext(type) || _types.WebApi.IsContext(type) || type.Is(_types.Listener.Context) || type.IsOrDerivesFrom(_types.Mvc.ActionContext) || type.IsOrDerivesFrom(_types.MinimalApi.EndpointFilterInvocationContext);

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
