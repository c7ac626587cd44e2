namespace Storefront.Backoffice;

/// <summary>Cause: authentication method not supported. A small proxy in front of the label printer, which has a password of its own.</summary>
public sealed class PrintServerGateway(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        string credentials = context.Request.Headers.ProxyAuthorization.ToString();
        if (credentials.Length == 0)
        {
            context.Response.StatusCode = StatusCodes.Status407ProxyAuthenticationRequired; // UNA1012
            return;
        }

        // Right: what it accepts is said along with what it refuses.
        if (!credentials.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = StatusCodes.Status407ProxyAuthenticationRequired;
            context.Response.Headers.ProxyAuthenticate = "Basic realm=\"label printer\", charset=\"UTF-8\"";
            return;
        }

        await next(context);
    }
}
