using System.Net;

namespace Storefront.Orders;

/// <summary>Why an order is not shown, as whoever answers the request is told it.</summary>
public sealed class OrderRefusal(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status { get; } = status;
}

/// <summary>Cause: missing credentials, told by an exception that one middleware turns into the answer.</summary>
public static class OrderDesk
{
    public static void UseOrderRefusals(this WebApplication app) => app.Use(async (context, next) =>
    {
        try
        {
            await next(context);
        }
        catch (OrderRefusal refusal)
        {
            context.Response.StatusCode = (int)refusal.Status; // where a 401 would get its challenge
            await context.Response.WriteAsync(refusal.Message);
        }
    });

    public static string CustomerOf(string? ticket)
    {
        if (string.IsNullOrEmpty(ticket))
        {
            throw new OrderRefusal(HttpStatusCode.Unauthorized, "Bring your ticket"); // UNA1014
        }

        return ticket.StartsWith("T-", StringComparison.Ordinal) ? ticket[2..] : throw new OrderRefusal(HttpStatusCode.BadRequest, "That is no ticket");
    }
}
