using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Storefront.Shop;

namespace Storefront.Pages;

/// <summary>Cause: missing credentials and session timeout, on a Razor page.</summary>
public sealed class CheckoutModel(ShopStore shop) : PageModel
{
    public IReadOnlyList<Order> Orders { get; private set; } = [];

    public IActionResult OnGet()
    {
        if (User.Identity?.Name is not { } name)
        {
            return new UnauthorizedResult(); // UNA1001
        }

        Orders = [.. shop.OrdersOf(name).Where(order => order.Status == "open")];
        return Page();
    }

    public IActionResult OnPost()
    {
        if (HttpContext.Session.GetString("basket") is null)
        {
            return StatusCode(StatusCodes.Status401Unauthorized); // UNA1001
        }

        return RedirectToPage();
    }

    /// <summary>Right: the default scheme's challenge.</summary>
    public IActionResult OnGetReceipt() => User.Identity is { IsAuthenticated: true } ? new OkResult() : Challenge();
}
