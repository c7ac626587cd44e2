namespace Unauthorized.Analyzers.Tests.Rules;

/// <summary>Endpoints of FastEndpoints 8.3, as people write them.</summary>
internal static class EndpointSource
{
    /// <summary>A host that sets FastEndpoints up and leaves the endpoints as they are.</summary>
    public const string Host = """
        using FastEndpoints;

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints();
        }
        """;

    /// <summary>An endpoint with a body for its asynchronous handler, and a body for <c>Configure</c> behind its route.</summary>
    public static string Of(string handle, string configure = "AllowAnonymous();", string types = "") => $$"""
        using FastEndpoints;
        using Microsoft.AspNetCore.Authorization;

        {{types}}

        public sealed class OrderRequest
        {
            public string Owner { get; set; } = "";

            public string Key { get; set; } = "";
        }

        public class Orders : Endpoint<OrderRequest>
        {
            public override void Configure()
            {
                Get("/orders");
                {{configure}}
            }

            public override async Task HandleAsync(OrderRequest request, CancellationToken ct)
            {
                await Task.Yield();
                {{handle}}
            }
        }
        """;
}
