using Microsoft.IdentityModel.JsonWebTokens;

namespace Storefront.Identity;

/// <summary>
/// Cause: expired credentials. A hand-written check in front of the framework's own, made to send a friendlier text. The client that
/// would fetch a new token on <c>error="invalid_token"</c> sees no challenge and gives up.
/// </summary>
public sealed class TokenLifetimeMiddleware(RequestDelegate next)
{
    private readonly JsonWebTokenHandler _handler = new();

    public async Task InvokeAsync(HttpContext context)
    {
        string? token = BearerToken(context.Request);
        if (token is null || !_handler.CanReadToken(token))
        {
            await next(context);
            return;
        }

        DateTime expires = _handler.ReadJsonWebToken(token).ValidTo;
        if (expires < DateTime.UtcNow.AddDays(-1))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA1002
            await context.Response.WriteAsJsonAsync(new { error = "Your token has expired long ago. Please sign in again." });
            return;
        }

        if (expires < DateTime.UtcNow)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"The token has expired\"";
            await context.Response.WriteAsJsonAsync(new { error = "Your token has expired. Please refresh it." });
            return;
        }

        await next(context);
    }

    private static string? BearerToken(HttpRequest request)
    {
        string header = request.Headers.Authorization.ToString();
        return header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header["Bearer ".Length..] : null;
    }
}
