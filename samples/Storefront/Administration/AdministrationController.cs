using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Storefront.Shop;

namespace Storefront.Administration;

/// <summary>
/// Cause: insufficient permission. The caller is known, so the answer is 403. A text given to <c>Forbid</c> is taken for the name of a
/// scheme: the caller gets a 500 instead.
/// </summary>
[ApiController]
[Authorize]
[Route("administration")]
public sealed class AdministrationController(ShopStore shop) : ControllerBase
{
    [HttpPost("orders/{id:int}/cancel")]
    public IActionResult Cancel(int id)
    {
        if (!User.IsInRole("manager"))
        {
            return Forbid("Only managers may cancel orders"); // UNA2004
        }

        if (shop.Find(id) is not { } order)
        {
            return NotFound();
        }

        shop.Cancel(order);
        return NoContent();
    }

    [HttpGet("shoppers/{name}")]
    public ActionResult<string> Shopper(string name)
    {
        if (!User.IsInRole("manager") && User.Identity?.Name != name)
        {
            return new ForbidResult("You may only see your own account"); // UNA2004
        }

        return shop.Exists(name) ? name : NotFound();
    }

    /// <summary>Right: 403, and the body says why.</summary>
    [HttpGet("stock")]
    public IActionResult Stock()
    {
        if (!User.IsInRole("manager"))
        {
            return StatusCode(StatusCodes.Status403Forbidden, new Problem("Only managers may see the stock"));
        }

        return Ok(shop.Products);
    }

    /// <summary>Right: the default scheme answers 403.</summary>
    [HttpGet("sales")]
    public IActionResult Sales() => User.IsInRole("manager") ? Ok(shop.Products.Sum(product => product.Price)) : Forbid();

    /// <summary>Right: the name of a registered scheme.</summary>
    [HttpGet("partners")]
    public async Task Partners()
    {
        if (!User.IsInRole("manager"))
        {
            await HttpContext.ForbidAsync("Bearer");
            return;
        }

        await Response.WriteAsync("Contoso Books");
    }
}
