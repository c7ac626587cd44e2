namespace Storefront.Basket;

/// <summary>Cause: session timeout. The basket lives in the session; when that has ended, the shopper has to start again.</summary>
public static class BasketEndpoints
{
    private const string Key = "basket";

    public static void MapBasket(this IEndpointRouteBuilder app)
    {
        app.MapPost("/basket/{sku}", (string sku, HttpContext context) =>
        {
            context.Session.SetString(Key, sku);
            return Results.NoContent();
        });

        app.MapGet("/basket", async (HttpContext context) =>
        {
            if (context.Session.GetString(Key) is not { } sku)
            {
                context.Response.StatusCode = 401; // UNA1002
                await context.Response.WriteAsync("Your session has timed out");
                return;
            }

            await context.Response.WriteAsJsonAsync(new { sku });
        });

        // Right: the header is there on every path that answers 401, whoever answers it.
        app.MapGet("/basket/total", (HttpContext context) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
                {
                    context.Response.Headers.WWWAuthenticate = "Bearer realm=\"storefront\"";
                }

                return Task.CompletedTask;
            });
            return context.Session.GetString(Key) is null ? Results.Unauthorized() : Results.Ok(1);
        });
    }
}
