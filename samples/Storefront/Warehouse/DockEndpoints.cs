using System.Net;

namespace Storefront.Warehouse;

/// <summary>Endpoints of the loading dock, most of which lose their 401 on the way to the client.</summary>
public static class DockEndpoints
{
    public static void MapDock(this IEndpointRouteBuilder app)
    {
        app.MapGet("/dock/ramps", () => "2 ramps");
        app.MapGet("/trucks", () => "1 truck");

        // Wrong: the message is an answer in Web API 2; here it is written as JSON, with the status 200.
        app.MapGet("/ramp/forklifts", () => new HttpResponseMessage(HttpStatusCode.Unauthorized)); // UNA5004

        // Wrong: the body has started, so the status can no longer be set.
        app.MapGet("/ramp/receipts", async (HttpContext context) =>
        {
            await context.Response.WriteAsync("Sign in at the ramp");
            context.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA5005
        });

        app.MapGet("/ramp/hours", () => "6 to 22").RequireAuthorization(policy => policy.RequireAuthenticatedUser().AddRequirements(new DuringHours()));
    }
}
