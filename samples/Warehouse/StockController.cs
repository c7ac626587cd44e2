using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Warehouse;

/// <summary>What is in store: for staff, and for the trucks' devices.</summary>
[Route("stock")]
public sealed class StockController : ControllerBase
{
    /// <summary>For whoever has signed in.</summary>
    [HttpGet, Authorize]
    public IActionResult Get() => Ok(new { Pallets = 12 });

    /// <summary>For devices, whose scheme is registered as <c>Bearer</c>.</summary>
    [HttpGet("trucks")]
    [Authorize(AuthenticationSchemes = "bearer")] // UNA4005
    public IActionResult Trucks() => Ok(new { Trucks = 3 });
}
