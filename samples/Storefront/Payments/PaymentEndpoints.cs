using System.Security.Cryptography;
using System.Text;
using Storefront.Shop;

namespace Storefront.Payments;

/// <summary>
/// Cause: a configuration error. Without a secret no signature can be right, so every call is refused as if its sender were at fault.
/// </summary>
public static class PaymentEndpoints
{
    public static void MapPayments(this IEndpointRouteBuilder app)
    {
        app.MapPost("/payments/webhook", async (HttpContext context, StorefrontSettings settings) =>
        {
            if (string.IsNullOrEmpty(settings.PaymentWebhookSecret))
            {
                return Results.Problem("The webhook is not set up", statusCode: StatusCodes.Status401Unauthorized); // UNA1001
            }

            if (!await IsSigned(context.Request, settings.PaymentWebhookSecret))
            {
                context.Response.Headers.WWWAuthenticate = "Signature realm=\"payments\"";
                return Results.Unauthorized();
            }

            return Results.Accepted();
        });

        // Right: what is wrong on the server is a 5xx.
        app.MapPost("/payments/refund", (StorefrontSettings settings) => string.IsNullOrEmpty(settings.PaymentWebhookSecret)
            ? Results.Problem("Refunds are not set up", statusCode: StatusCodes.Status503ServiceUnavailable)
            : Results.Accepted());
    }

    private static async Task<bool> IsSigned(HttpRequest request, string secret)
    {
        byte[] sent = Encoding.UTF8.GetBytes(request.Headers["X-Signature"].ToString());
        byte[] expected = await HMACSHA256.HashDataAsync(Encoding.UTF8.GetBytes(secret), request.Body);
        return CryptographicOperations.FixedTimeEquals(sent, Encoding.UTF8.GetBytes(Convert.ToHexString(expected)));
    }
}
