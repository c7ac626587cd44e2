using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Conditions;

/// <content>Where the values come from that calls return: from what they are given, and from what short helpers read.</content>
internal sealed partial class Origins
{
    private Origin OfCall(IInvocationOperation call, Scope scope, int depth)
    {
        IMethodSymbol method = call.TargetMethod;
        Origin origin = Of(call.Instance, scope, depth + 1);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            origin |= Of(argument.Value, scope, depth + 1);
        }

        // What the session holds was put there by the application: mostly who signed in, sometimes what has to be sent back.
        if (OperationValue.Receiver(call)?.Type is { } on && _frameworks.Is(on, TypeRoles.Session))
        {
            return ConstantArguments.NameCredential(call) ? Origin.Presented : Origin.CallerByName;
        }

        if ((origin & (Origin.Caller | Origin.CallerByName)) != 0 && ConstantArguments.NameRole(call))
        {
            origin |= Origin.Role;
        }

        if (_frameworks.Is(method.ContainingType, TypeRoles.Configuration) || method.ContainingType is { Name: "ConfigurationBinder" })
        {
            return origin | Origin.Configuration;
        }

        if (method.Name is "GetRolesAsync" or "GetClaimsAsync" && method.ContainingType is { Name: "UserManager" })
        {
            return origin | Origin.Role | Origin.Loaded;
        }

        if (
            (origin & (Origin.Caller | Origin.Input)) == 0
            && (IsCallerCall(method) || (SubjectNames.IsCaller(method.Name) && !SubjectNames.IsCredential(method.Name) && PassesHttp(call)))
        )
        {
            origin |= Origin.CallerByName;
        }

        origin |= Followed(method, call.Instance, call, scope, depth);
        return IsPure(method) ? origin : origin | Origin.Loaded;
    }

    private static bool IsCallerCall(IMethodSymbol method) =>
        SubjectNames.IsCurrentCaller(method.Name)
        || (SubjectNames.IsCaller(method.Name) && SubjectNames.IsCallerService(method.ContainingType.Name));

    // `HttpContext.GetContextUser(users)`: who is asked for a user and given the request looks the caller up.
    private bool PassesHttp(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Value.Type is { } type && IsHttp(type))
            {
                return true;
            }
        }

        return false;
    }

    // Conversions, string functions and the like hand on what they are given.
    private static bool IsPure(IMethodSymbol method)
    {
        INamespaceSymbol? space = method.ContainingType?.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
        {
            space = space.ContainingNamespace;
        }

        return space is { Name: "System" };
    }

    // A short helper of the project that reads the principal hands on the caller, whatever it is called.
    private Origin Followed(IMethodSymbol? method, IOperation? instance, IInvocationOperation? call, Scope scope, int depth)
    {
        if (
            method is null
            || !scope.CanFollow
            || method.DeclaringSyntaxReferences.IsEmpty
            || method.IsAbstract
            || instance is not (null or IInstanceReferenceOperation)
            || !scope.Enter(method)
        )
        {
            return Origin.None;
        }

        if (flow.Sources.Body(method, scope.Cancellation) is not { } body)
        {
            return Leaving(method, scope, Origin.None);
        }

        Scope inner = new(new LocalValues(body), scope.Cancellation) { Depth = scope.Depth + 1, Arguments = Arguments(call, scope, depth) };
        Origin origin = Origin.None;
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (operation is IReturnOperation { ReturnedValue: { } returned })
            {
                origin |= Of(returned, inner, depth + 1);
            }
        }

        return Leaving(method, scope, origin & ~Origin.Input);
    }

    private Dictionary<ISymbol, Origin> Arguments(IInvocationOperation? call, Scope scope, int depth)
    {
        Dictionary<ISymbol, Origin> arguments = new(SymbolEqualityComparer.Default);
        if (call is not null)
        {
            foreach (IArgumentOperation argument in call.Arguments)
            {
                if (argument.Parameter is { } parameter)
                {
                    arguments[parameter.OriginalDefinition] = Of(argument.Value, scope, depth + 1);
                }
            }
        }

        return arguments;
    }
}
