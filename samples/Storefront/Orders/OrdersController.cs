using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Storefront.Shop;

namespace Storefront.Orders;

/// <summary>Cause: missing credentials. The action asks for the caller by itself, and answers 401 by itself.</summary>
[ApiController]
[Route("orders")]
public sealed class OrdersController(ShopStore shop) : ControllerBase
{
    [HttpGet]
    public ActionResult<IEnumerable<Order>> List()
    {
        if (User.Identity is not { IsAuthenticated: true, Name: { } name })
        {
            return Unauthorized(); // UNA1001
        }

        return Ok(shop.OrdersOf(name));
    }

    [HttpGet("{id:int}")]
    public IActionResult Get(int id)
    {
        string? name = User.Identity?.Name;
        if (name is null)
        {
            return Unauthorized(new Problem("Sign in to see your orders")); // UNA1001
        }

        Order? order = shop.Find(id);
        return order is null || order.Owner != name ? NotFound() : Ok(order);
    }

    [HttpGet("latest")]
    public IActionResult Latest() => User.Identity?.Name is { } name ? Ok(shop.OrdersOf(name).LastOrDefault()) : StatusCode(401, "Sign in first"); // UNA1001

    /// <summary>Right: the scheme answers, and it sends its challenge.</summary>
    [HttpGet("open")]
    [Authorize]
    public IActionResult Open() => Ok(shop.OrdersOf(User.Identity?.Name).Where(order => order.Status == "open"));

    /// <summary>Right: the body says it to people, the header to programs.</summary>
    [HttpGet("history")]
    public IActionResult History()
    {
        if (User.Identity?.Name is not { } name)
        {
            Response.Headers.WWWAuthenticate = "Bearer realm=\"storefront\"";
            return Unauthorized(new Problem("Sign in to see your orders"));
        }

        return Ok(shop.OrdersOf(name));
    }

    /// <summary>Right: a helper sets the header.</summary>
    [HttpGet("count")]
    public IActionResult Count()
    {
        if (User.Identity?.Name is not { } name)
        {
            AskForToken();
            return Unauthorized();
        }

        return Ok(shop.OrdersOf(name).Count());
    }

    private void AskForToken() => Response.Headers.Append("WWW-Authenticate", "Bearer realm=\"storefront\"");
}
