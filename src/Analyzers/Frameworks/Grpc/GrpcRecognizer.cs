using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Grpc;

/// <summary>
/// Statuses that a gRPC service answers with, <c>new Status(StatusCode.Unauthenticated, …)</c>: they are thrown in an <c>RpcException</c>
/// or
/// set on the call (<c>on-the-wire.md</c> D13). <c>Unauthenticated</c> is what 401 is to HTTP and <c>PermissionDenied</c> what 403 is. Only
/// a
/// function that receives the call of a server, or stands in one, answers; a client makes such statuses for its tests at most.
/// </summary>
internal sealed class GrpcRecognizer(GrpcTypes types)
{
    private const int PermissionDenied = 7;
    private const int Unauthenticated = 16;

    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (
            operation is IObjectCreationOperation { Constructor: not null } creation
            && creation.Type.Is(types.Status)
            && ResultArguments.Find(creation.Arguments, "statusCode") is { } code
            && OperationValue.Unwrap(code).ConstantValue is { HasValue: true, Value: (PermissionDenied or Unauthenticated) and var value }
            && IsOfServer(operation)
        )
        {
            into.Add(
                new Response(
                    operation,
                    value is Unauthenticated ? 401 : 403,
                    ResponseShape.Grpc,
                    value is Unauthenticated ? "Unauthenticated" : "PermissionDenied"
                )
                {
                    Body = ResultArguments.Find(creation.Arguments, "detail"),
                }
            );
        }
    }

    private bool IsOfServer(IOperation operation)
    {
        for (
            ISymbol? symbol = operation.SemanticModel?.GetEnclosingSymbol(operation.Syntax.SpanStart);
            symbol is IMethodSymbol method;
            symbol = symbol.ContainingSymbol
        )
        {
            foreach (IParameterSymbol parameter in method.Parameters)
            {
                if (parameter.Type.IsOrDerivesFrom(types.ServerCallContext))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
