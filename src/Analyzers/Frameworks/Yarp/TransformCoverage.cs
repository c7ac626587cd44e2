using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Yarp;

/// <summary>
/// Response transforms of YARP that set the header: they run one after the other, so one covers the 401 of another. A request transform
/// that answers ends the forwarding, and no response transform sees its 401.
/// </summary>
internal sealed class TransformCoverage(FrameworkFacts facts, ProxyTypes types)
{
    private readonly object _gate = new();
    private bool? _isSet;

    /// <summary>Whether the response is that of a response transform, and another sets the header.</summary>
    public bool Covers(Response response, ISymbol owner, IHeaderSetters setters, CancellationToken cancellation)
    {
        if (types.ResponseContext is not { } context || !IsIn(response.Operation, owner, context))
        {
            return false;
        }

        lock (_gate)
        {
            return _isSet ??= IsSet(setters, cancellation);
        }
    }

    private static bool IsIn(IOperation operation, ISymbol owner, INamedTypeSymbol context)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (
                (current is IAnonymousFunctionOperation { Symbol: { } lambda } && Receives(lambda, context))
                || (current is ILocalFunctionOperation { Symbol: { } local } && Receives(local, context))
            )
            {
                return true;
            }
        }

        return owner is IMethodSymbol method && Receives(method, context);
    }

    private static bool Receives(IMethodSymbol method, INamedTypeSymbol context)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is(context))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSet(IHeaderSetters setters, CancellationToken cancellation)
    {
        foreach (IInvocationOperation call in facts.Calls(NameTopic.Transform, static _ => true, cancellation))
        {
            if (
                types.Configures(call.TargetMethod)
                && (
                    call.TargetMethod.Name is "AddResponseTransform"
                        ? setters.SetsInDelegate(call, cancellation)
                        : ChallengeHeader.IsPassed(call.Arguments) && MayApplyTo401(call)
                )
            )
            {
                return true;
            }
        }

        foreach (
            (SyntaxNode name, NameOccurrence _) in facts.Files.Names(
                NameTopic.Collection,
                static name => name is "ResponseTransforms",
                cancellation
            )
        )
        {
            if (
                name.Parent?.Parent?.Parent is { } added
                && facts.Sources.Operation(added, cancellation) is IInvocationOperation { Arguments: [{ Value: { } value }] }
                && OperationValue.Unwrap(value) is IObjectCreationOperation { Type: INamedTypeSymbol type }
                && type.IsOrDerivesFrom(types.ResponseTransform)
                && Applies(type, setters, cancellation)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool Applies(INamedTypeSymbol type, IHeaderSetters setters, CancellationToken cancellation)
    {
        foreach (ISymbol member in type.GetMembers("ApplyAsync"))
        {
            if (member is IMethodSymbol method && setters.Sets(method, cancellation))
            {
                return true;
            }
        }

        return false;
    }

    // Without a condition the header goes with responses below 400.
    private static bool MayApplyTo401(IInvocationOperation call) =>
        ResultArguments.Find(call.Arguments, "condition") is { } condition
        && OperationValue.Unwrap(condition) is not IFieldReferenceOperation { Field.Name: "Success" };
}
