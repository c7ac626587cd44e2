using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Storefront.Identity;
using Storefront.Shop;

namespace Storefront.Suppliers;

/// <summary>What suppliers, couriers and kiosks ask for.</summary>
public static class DeliveryEndpoints
{
    public static void MapDeliveries(this IEndpointRouteBuilder app)
    {
        foreach (string scheme in new[] { "SupplierPassword", "Courier", "Kiosk", "Scanner", "Supplier", "Carrier", "Grower" })
        {
            app.MapGet("/deliveries/" + scheme.ToLowerInvariant(), () => "3 crates").RequireAuthorization(policy => policy.AddAuthenticationSchemes(scheme).RequireAuthenticatedUser());
        }

        // Wrong: an expired token is no lack of permission; the client is told not to try again.
        app.MapGet("/deliveries/announced", async (string token, StorefrontSettings settings) =>
        {
            try
            {
                return Results.Ok(await Supplier(token, settings));
            }
            catch (SecurityTokenExpiredException)
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden); // UNA2006
            }
        });
    }

    private static async Task<string> Supplier(string token, StorefrontSettings settings)
    {
        TokenValidationResult result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = TokenIssuer.Issuer,
            ValidAudience = "suppliers",
            IssuerSigningKey = TokenIssuer.KeyOf(settings),
        });
        return result.IsValid ? result.ClaimsIdentity.Name ?? "supplier" : throw result.Exception;
    }
}
