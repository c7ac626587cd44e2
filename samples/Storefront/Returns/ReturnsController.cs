using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Storefront.Shop;

namespace Storefront.Returns;

/// <summary>
/// Cause: insufficient permission, answered as if it were a matter of credentials. <c>[Authorize]</c> has let the caller in already: no
/// other token would help, and a client that believes the 401 refreshes its token in a loop.
/// </summary>
[ApiController]
[Authorize]
[Route("returns")]
public sealed class ReturnsController(ShopStore shop, ReturnPolicy policy) : ControllerBase
{
    [HttpGet("{id:int}")]
    public IActionResult Get(int id)
    {
        Order? order = shop.Find(id);
        if (order is null)
        {
            return NotFound();
        }

        if (order.Owner != User.Identity?.Name)
        {
            return Unauthorized(new Problem("This order is not yours")); // UNA2001
        }

        return Ok(order);
    }

    [HttpGet]
    public IActionResult All()
    {
        if (!User.IsInRole("manager"))
        {
            return Unauthorized(); // UNA2001
        }

        return Ok(shop.Products);
    }

    [HttpPost("{id:int}")]
    public IActionResult Send(int id)
    {
        Order? order = shop.Find(id);
        if (order is not null && !policy.CanReturn(order))
        {
            return Unauthorized(new Problem("Returns are over for this order")); // UNA1001 UNA2002
        }

        return Accepted();
    }

    [HttpPost("{id:int}/refund")]
    public IActionResult Refund(int id)
    {
        string? name = User.Identity?.Name;
        if (name is null || shop.Find(id)?.Owner != name)
        {
            return Unauthorized(new Problem("Refunds go to the owner of the order")); // UNA1001 UNA2010
        }

        return Accepted();
    }

    [HttpPost("{id:int}/label")]
    [ProducesResponseType(StatusCodes.Status200OK)]
    [ProducesResponseType(StatusCodes.Status401Unauthorized)] // UNA2009
    public IActionResult Label(int id) => User.IsInRole("manager") ? Ok(id) : StatusCode(StatusCodes.Status403Forbidden, new Problem("Only managers print labels"));

    /// <summary>Right: 403, with the same body.</summary>
    [HttpGet("{id:int}/status")]
    public IActionResult Status(int id)
    {
        if (shop.Find(id) is not { } order)
        {
            return NotFound();
        }

        return order.Owner == User.Identity?.Name ? Ok(order.Status) : StatusCode(StatusCodes.Status403Forbidden, new Problem("This order is not yours"));
    }
}
