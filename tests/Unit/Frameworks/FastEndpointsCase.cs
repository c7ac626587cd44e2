namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Endpoint classes.</summary>
public sealed class FastEndpointsCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        using FastEndpoints;

        public class GetOrders : EndpointWithoutRequest
        {
            public override void Configure()
            {
                Get("orders");
                AllowAnonymous();
            }

            public override async Task HandleAsync(CancellationToken ct)
            {
                if (HttpContext.Request.Headers["X-Key"] != "a")
                {
                    await Send.UnauthorizedAsync(ct);
                    return;
                }

                await Send.OkAsync(cancellation: ct);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using FastEndpoints;

        public class GetOrders : EndpointWithoutRequest
        {
            public override void Configure()
            {
                Get("orders");
                AllowAnonymous();
            }

            public override async Task HandleAsync(CancellationToken ct)
            {
                if (HttpContext.Request.Headers["X-Key"] != "a")
                {
                    HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    await Send.UnauthorizedAsync(ct);
                    return;
                }

                await Send.OkAsync(cancellation: ct);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using FastEndpoints;

        public class GetOrders : EndpointWithoutRequest
        {
            public override void Configure()
            {
                Get("orders");
                AllowAnonymous();
            }

            public override async Task HandleAsync(CancellationToken ct)
            {
                if (HttpContext.Request.Headers["X-Key"] != "a")
                {
                    HttpContext.Response.Headers.WWWAuthenticate = "ApiKey";
                    await Send.UnauthorizedAsync(ct);
                    return;
                }

                await Send.OkAsync(cancellation: ct);
            }
        }
        """;
}
