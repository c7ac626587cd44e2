using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Storefront.Shop;

namespace Storefront.Partners;

/// <summary>
/// Cause: an authentication method that is not supported. Partners come with an API key; whoever comes with something else has to be
/// told which method is.
/// </summary>
public static class PartnerEndpoints
{
    public static void MapPartners(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder partners = app.MapGroup("/partners");

        partners.MapGet("/catalogue", (HttpRequest request, ShopStore shop) =>
        {
            if (request.Headers.Authorization.ToString().StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
            {
                return Results.Text("Basic authentication is not supported", statusCode: 401); // UNA1001
            }

            return Results.Ok(shop.Products);
        });

        partners.MapGet("/prices", (ShopStore shop) => shop.Products).AddEndpointFilter<PartnerKeyFilter>();

        // Right: every method that is supported is named, each by its own scheme.
        partners.MapGet("/stock", async (HttpContext context, ShopStore shop) =>
        {
            AuthenticateResult caller = await context.AuthenticateAsync(ApiKeyHandler.SchemeName);
            if (!caller.Succeeded)
            {
                context.Response.Headers.Append("WWW-Authenticate", "ApiKey realm=\"partners\"");
                context.Response.Headers.Append("WWW-Authenticate", "Bearer realm=\"partners\"");
                return Results.Unauthorized();
            }

            return Results.Ok(shop.Products.Count);
        });

        // Right: the handler's challenge names its scheme.
        partners.MapGet("/offers", (ShopStore shop) => shop.Products)
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = ApiKeyHandler.SchemeName });
    }
}

/// <summary>The check that many applications write instead of a handler.</summary>
public sealed class PartnerKeyFilter(StorefrontSettings settings) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string key = context.HttpContext.Request.Headers[ApiKeyHandler.HeaderName].ToString();
        if (!settings.PartnerKeys.ContainsKey(key))
        {
            return TypedResults.Unauthorized(); // UNA1001
        }

        return await next(context);
    }
}
