using Microsoft.AspNetCore.Mvc;

namespace Storefront.Warehouse;

[ApiController]
[Route("stock")]
public sealed class StockController : ControllerBase
{
    [HttpGet]
    [WarehouseKeyFilter]
    public string List() => "3 pallets";

    [HttpGet("gate")]
    [GateKeyFilter]
    public string Gate() => "open";

    /// <summary>Wrong: the result sets the status once more, so that everybody gets a 200.</summary>
    [HttpGet("count")]
    public IActionResult Count()
    {
        if (!Request.Headers.ContainsKey("X-Warehouse-Key"))
        {
            Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA5003
            return Ok(new { error = "The warehouse's key is missing" });
        }

        return Ok(new { pallets = 3 });
    }
}
