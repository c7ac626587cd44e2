namespace Storefront.Warehouse;

/// <summary>Challenges for clients that can do more than send a token: they are told what to do, and have to be told all of it.</summary>
public static class WarehouseEndpoints
{
    public static void MapWarehouse(this IEndpointRouteBuilder app)
    {
        RouteGroupBuilder warehouse = app.MapGroup("/warehouse").AddEndpointFilter<WarehouseGate>();

        warehouse.MapGet("/shelves", () => "Shelves");

        warehouse.MapDelete("/shelves/{id:int}", (int id, HttpContext context) =>
        {
            if (context.User.FindFirst("acr")?.Value != "mfa")
            {
                context.Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_user_authentication\", error_description=\"Use your badge\""; // UNA3007
                return Results.Unauthorized();
            }

            return Results.Ok(id);
        });

        warehouse.MapGet("/robots", (HttpContext context) =>
        {
            if (!context.Request.Headers.ContainsKey("DPoP"))
            {
                // Right: the challenge names the algorithms of the proof.
                context.Response.Headers.WWWAuthenticate = "DPoP realm=\"robots\", algs=\"ES256\"";
                return Results.Unauthorized();
            }

            return context.Request.Headers["DPoP"].ToString().Length < 100 ? RobotProof.AskAgain(context.Response) : Results.Ok("Robots");
        });

        warehouse.MapGet("/agents", (HttpContext context) =>
        {
            if (context.User.Identity?.IsAuthenticated != true)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer resource_metadata=\"https://shop.example/warehouse/agents\""; // UNA3009
                return Results.Unauthorized();
            }

            return Results.Ok("Agents");
        });

        warehouse.MapGet("/doors", (HttpContext context) =>
        {
            if (context.User.Identity?.IsAuthenticated != true)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer"; // UNA3012
                return Results.Unauthorized();
            }

            return Results.Ok("Doors");
        });
    }
}
