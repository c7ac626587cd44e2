using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Storefront.Shop;

namespace Storefront.Orders;

/// <summary>Cause: missing credentials, in minimal APIs.</summary>
public static class TrackingEndpoints
{
    public static void MapTracking(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder tracking = app.MapGroup("/tracking");

        tracking.MapGet("/{id:int}", Track);
        tracking.MapGet("/mine", (ClaimsPrincipal user, ShopStore shop) =>
            user.Identity?.Name is { } name ? Results.Ok(shop.OrdersOf(name)) : Results.Unauthorized()); // UNA1001
        tracking.MapGet("/newest", (ClaimsPrincipal user, ShopStore shop) =>
        {
            if (user.Identity is not { IsAuthenticated: true })
            {
                return Results.Json(new Problem("Sign in first"), statusCode: StatusCodes.Status401Unauthorized); // UNA1001
            }

            return Results.Ok(shop.OrdersOf(user.Identity.Name).LastOrDefault());
        });

        tracking.MapGet("/all", (ClaimsPrincipal user, ShopStore shop) => shop.OrdersOf(user.Identity?.Name)).RequireAuthorization();
        tracking.MapGet("/first", TrackFirst);
        tracking.MapGet("/desk", (HttpRequest request, ShopStore shop) => shop.OrdersOf(OrderDesk.CustomerOf(request.Headers["X-Ticket"])));
    }

    private static Results<Ok<Order>, NotFound, UnauthorizedHttpResult> Track(int id, ClaimsPrincipal user, ShopStore shop)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return TypedResults.Unauthorized(); // UNA1001
        }

        return shop.Find(id) is { } order && order.Owner == user.Identity.Name ? TypedResults.Ok(order) : TypedResults.NotFound();
    }

    // Right: the scheme that is registered as the default answers.
    private static Results<Ok<Order>, NotFound, ChallengeHttpResult> TrackFirst(ClaimsPrincipal user, ShopStore shop)
    {
        if (user.Identity is not { IsAuthenticated: true })
        {
            return TypedResults.Challenge();
        }

        return shop.OrdersOf(user.Identity.Name).FirstOrDefault() is { } order ? TypedResults.Ok(order) : TypedResults.NotFound();
    }
}
