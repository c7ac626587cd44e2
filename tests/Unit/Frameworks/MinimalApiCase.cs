namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Results of minimal APIs.</summary>
public sealed class MinimalApiCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/orders", (string key, HttpContext context) =>
        {
            if (key != "a")
            {
                return Results.Unauthorized();
            }

            return Results.Ok();
        });
        app.Run();
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/orders", (string key, HttpContext context) =>
        {
            if (key != "a")
            {
                context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                return Results.Unauthorized();
            }

            return Results.Ok();
        });
        app.Run();
        """;

    /// <inheritdoc/>
    public override string Right => """
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build();
        app.MapGet("/orders", (string key, HttpContext context) =>
        {
            if (key != "a")
            {
                context.Response.Headers.WWWAuthenticate = "ApiKey";
                return Results.Unauthorized();
            }

            return Results.Ok();
        });
        app.Run();
        """;
}
