using System.Text;

namespace Storefront.Suppliers;

/// <summary>
/// Cause: authentication method not supported. Suppliers use old clients that know Basic and nothing else, so the challenge is written by
/// hand. A client that cannot read it sees no way to sign in.
/// </summary>
public static class SupplierEndpoints
{
    private const string Realm = "Suppliers and partners";

    public static void MapSuppliers(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder suppliers = app.MapGroup("/suppliers");

        suppliers.MapGet("/orders", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers.WWWAuthenticate = "Basic realm=" + Realm; // UNA3001
                return Results.Unauthorized();
            }

            return Results.Ok($"Orders for {supplier}");
        });

        suppliers.MapGet("/invoices", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers.Append("WWW-Authenticate", "Basic realm=\"suppliers\" charset=\"UTF-8\""); // UNA3001
                return Results.Unauthorized();
            }

            return Results.Ok($"Invoices of {supplier}");
        });

        suppliers.MapGet("/prices", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers.WWWAuthenticate = "Basic"; // UNA3002
                return Results.Unauthorized();
            }

            return Results.Ok($"Prices for {supplier}");
        });

        suppliers.MapGet("/stock", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers["WWW-Authentication"] = "Basic realm=\"suppliers\""; // UNA3003
                return Results.Unauthorized(); // UNA1001
            }

            return Results.Ok($"Stock for {supplier}");
        });

        suppliers.MapGet("/contracts", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers.WWWAuthenticate = "Baisc realm=\"suppliers\""; // UNA3004
                return Results.Unauthorized();
            }

            return Results.Ok($"Contracts of {supplier}");
        });

        // Right: a realm that is quoted, and the character set that the password is read in.
        suppliers.MapGet("/deliveries", (HttpContext context) =>
        {
            if (SupplierOf(context.Request) is not { } supplier)
            {
                context.Response.Headers.WWWAuthenticate = $"Basic realm=\"{Realm}\", charset=\"UTF-8\"";
                return Results.Unauthorized();
            }

            return Results.Ok($"Deliveries of {supplier}");
        });
    }

    private static string? SupplierOf(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        Span<byte> credentials = stackalloc byte[256];
        if (!header.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase) || !Convert.TryFromBase64String(header["Basic ".Length..], credentials, out int length))
        {
            return null;
        }

        string[] parts = Encoding.UTF8.GetString(credentials[..length]).Split(':', 2);
        return parts is ["acme", "bolts"] ? parts[0] : null;
    }
}
