namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Status codes of gRPC services.</summary>
public sealed class GrpcCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA2012";

    /// <inheritdoc/>
    public override string Wrong => """
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;

        public interface IOrders
        {
            bool CanCancel(string id);
        }

        [Authorize]
        public class OrderService(IOrders orders)
        {
            public Task<string> Cancel(string id, ServerCallContext context)
            {
                if (!orders.CanCancel(id))
                {
                    throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));
                }

                return Task.FromResult(context.Method);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;

        public interface IOrders
        {
            bool CanCancel(string id);
        }

        [Authorize]
        public class OrderService(IOrders orders)
        {
            public Task<string> Cancel(string id, ServerCallContext context)
            {
                if (!orders.CanCancel(id))
                {
                    throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
                }

                return Task.FromResult(context.Method);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;

        public interface IOrders
        {
            bool CanCancel(string id);
        }

        [Authorize]
        public class OrderService(IOrders orders)
        {
            public Task<string> Cancel(string id, ServerCallContext context)
            {
                if (!orders.CanCancel(id))
                {
                    throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
                }

                return Task.FromResult(context.Method);
            }
        }
        """;
}
