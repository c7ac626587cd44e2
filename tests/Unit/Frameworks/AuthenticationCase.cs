namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Challenges and forbids of the authentication service.</summary>
public sealed class AuthenticationCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA4005";

    /// <inheritdoc/>
    public override string Wrong => """
        using Microsoft.AspNetCore.Authentication;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("Bearer").AddJwtBearer();
        var app = builder.Build();
        app.MapGet("/orders", async (HttpContext context) =>
        {
            if (context.Request.Headers["X-Key"] != "a")
            {
                await context.ChallengeAsync("bearer");
                return;
            }

            await context.Response.WriteAsync("in");
        });
        app.Run();
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Microsoft.AspNetCore.Authentication;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("Bearer").AddJwtBearer();
        var app = builder.Build();
        app.MapGet("/orders", async (HttpContext context) =>
        {
            if (context.Request.Headers["X-Key"] != "a")
            {
                await context.ChallengeAsync("Bearer");
                return;
            }

            await context.Response.WriteAsync("in");
        });
        app.Run();
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Microsoft.AspNetCore.Authentication;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("Bearer").AddJwtBearer();
        var app = builder.Build();
        app.MapGet("/orders", async (HttpContext context) =>
        {
            if (context.Request.Headers["X-Key"] != "a")
            {
                await context.ChallengeAsync("Bearer");
                return;
            }

            await context.Response.WriteAsync("in");
        });
        app.Run();
        """;
}
