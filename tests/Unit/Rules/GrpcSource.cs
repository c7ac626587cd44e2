namespace Unauthorized.Analyzers.Tests.Rules;

internal static class GrpcSource
{
    public static string Service(string body, string attributes = "[Authorize]", string parameter = "ServerCallContext context") => $$"""
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public static class ServerCallContextExtensions { public static HttpContext GetHttpContext(this ServerCallContext context) => (HttpContext)context.UserState["__HttpContext"]; }
        public interface IOrders { bool CanCancel(string? user, int id); int? Find(int id); }

        {{attributes}}
        public class OrderService(IOrders orders)
        {
            public async Task<string> Cancel(int id, {{parameter}})
            {
                await Task.Yield();
                _ = (orders, context);
                {{body}}
                return "cancelled";
            }
        }
        """;
}
