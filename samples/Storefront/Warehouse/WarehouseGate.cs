using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Storefront.Identity;
using Storefront.Shop;

namespace Storefront.Warehouse;

/// <summary>
/// Cause: missing, invalid and insufficient credentials, told apart by hand. The scanners in the warehouse read the error of the challenge
/// to decide what to do, so each has to fit its status.
/// </summary>
public sealed class WarehouseGate(StorefrontSettings settings) : IEndpointFilter
{
    private readonly JsonWebTokenHandler _handler = new();

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        HttpResponse response = context.HttpContext.Response;
        if (string.IsNullOrEmpty(request.Headers.Authorization))
        {
            response.Headers.WWWAuthenticate = "Bearer realm=\"warehouse\", error=\"invalid_request\", error_description=\"No token\""; // UNA3005 UNA3006
            return Results.Unauthorized();
        }

        TokenValidationResult result = await _handler.ValidateTokenAsync(request.Headers.Authorization.ToString()["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = TokenIssuer.Issuer,
            ValidAudience = TokenIssuer.Audience,
            IssuerSigningKey = TokenIssuer.KeyOf(settings),
        });
        if (!result.IsValid)
        {
            response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{result.Exception.Message}\""; // UNA3010
            return Results.Unauthorized();
        }

        if (result.ClaimsIdentity.FindFirst("scope")?.Value.Contains("warehouse") != true)
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\", scope=\"warehouse\""; // UNA3005
            return Results.StatusCode(StatusCodes.Status401Unauthorized); // UNA2002
        }

        return await next(context);
    }
}
