// A host that authenticates nobody, and all the same leaves an answer to an authentication scheme.
WebApplication app = WebApplication.CreateBuilder(args).Build();

app.MapGet("/menu", () => new[] { "tea", "coffee" });
app.MapGet("/till", (HttpContext context) => context.Connection.LocalPort == 8443
    ? Results.Ok(new { Total = 42 })
    : Results.Forbid()); // UNA4004

app.Run();
