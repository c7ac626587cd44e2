using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>What the pipeline rules say is true on the wire, and their fixes make it right (<c>on-the-wire.md</c> C13).</summary>
public class PipelineFixTests
{
    private const string Jwt = "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => " + "{ " + SampleSetups.Validation + " }); builder.Services.AddAuthorization();";

    private const string Protected = """
        [Route("door")]
        public class Door : Controller
        {
            [HttpGet, Authorize] public IActionResult Get() => Ok("in");
            [HttpGet("roles"), Authorize(Roles = "admin")] public IActionResult Roles() => Ok("in");
        }
        """;

    [Fact]
    public async Task Authorization_before_authentication_refuses_valid_credentials()
    {
        string source = HostProgram.Source(Jwt, "app.UseAuthorization(); app.UseAuthentication(); app.MapControllers();", Protected);
        Assert.Equal(401, (await HostProgram.Compile(source).AskAsync("/door", Caller.User)).Status);

        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4001AuthorizationBeforeAuthentication(), new OrderPipeline(), source));
        Assert.Equal(200, (await after.AskAsync("/door", Caller.User)).Status);
        Assert.Equal(403, (await after.AskAsync("/door/roles", Caller.User)).Status);
        Assert.Equal((401, "Bearer"), Of(await after.AskAsync("/door")));
    }

    [Theory]
    [InlineData("app.UseAuthorization();", 401)] // 9c
    [InlineData("app.UseAuthentication();", 500)] // 9f
    public async Task Start_up_class_that_lacks_a_step(string step, int before)
    {
        string source = $$"""
            using Microsoft.AspNetCore.Authorization;

            public static class Entry
            {
                public static IHost Build() => Host.CreateDefaultBuilder().ConfigureLogging(l => l.ClearProviders())
                    .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:0").UseStartup<Startup>()).Build();
            }

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddAuthentication("Bearer").AddJwtBearer(o => { {{SampleSetups.Validation}} });
                    services.AddAuthorization();
                }

                public void Configure(IApplicationBuilder app)
                {
                    app.UseRouting();
                    {{step}}
                    app.UseEndpoints(e => e.MapGet("/door", [Authorize] () => "in"));
                }
            }
            """;
        Assert.Equal(before, (await HostProgram.Compile(source).AskAsync("/door", Caller.User)).Status);

        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4001AuthorizationBeforeAuthentication(), new OrderPipeline(), source));
        Assert.Equal(200, (await after.AskAsync("/door", Caller.User)).Status);
        Assert.Equal((401, "Bearer"), Of(await after.AskAsync("/door")));
    }

    [Fact]
    public async Task Cors_behind_authorization_loses_the_headers_of_a_401_and_refuses_a_preflight()
    {
        const string services = Jwt + "builder.Services.AddCors(o => o.AddDefaultPolicy(p => p.WithOrigins(\"https://shop.example\").AllowAnyHeader()));";
        string source = HostProgram.Source(services, "app.UseRouting();\napp.UseAuthentication();\napp.UseAuthorization();\napp.UseCors();\napp.MapControllers().RequireCors(p => p.WithOrigins(\"https://shop.example\").AllowAnyHeader());", Protected);
        HostProgram before = HostProgram.Compile(source);
        Assert.Equal((401, null), await AskFromPageAsync(before, "GET"));
        Assert.Equal((401, null), await AskFromPageAsync(before, "OPTIONS"));

        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4002CorsAfterAuthorization(), new OrderPipeline(), source));
        Assert.Equal((401, "https://shop.example"), await AskFromPageAsync(after, "GET"));
        Assert.Equal((204, "https://shop.example"), await AskFromPageAsync(after, "OPTIONS"));
    }

    [Fact]
    public async Task Forbid_without_a_scheme_is_500()
    {
        string source = HostProgram.Source("", "app.MapGet(\"/\", () => Results.Forbid());");
        Assert.Equal(500, (await HostProgram.Compile(source).AskAsync("/")).Status);
        Assert.Equal(403, (await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4004ChallengeWithoutScheme(), new AnswerWithoutScheme(), source)).AskAsync("/")).Status);
    }

    [Fact]
    public async Task Unknown_scheme_is_500()
    {
        string source = HostProgram.Source(Jwt, "app.MapControllers();", "[Route(\"door\"), Authorize(AuthenticationSchemes = \"bearer\")] public class Door : Controller { [HttpGet] public IActionResult Get() => Ok(); }");
        Assert.Equal(500, (await HostProgram.Compile(source).AskAsync("/door")).Status);
        Assert.Equal((401, "Bearer"), Of(await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4005UnknownScheme(), new NameRegisteredScheme(), source)).AskAsync("/door")));
    }

    [Fact]
    public async Task Two_schemes_without_a_default_are_500()
    {
        string source = HostProgram.Source("builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.AddAuthorization();", "app.MapControllers();", Protected);
        Assert.Equal(500, (await HostProgram.Compile(source).AskAsync("/door")).Status);
        Assert.Equal((401, "Bearer"), Of(await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4006SchemesWithoutDefault(), new SetDefaultScheme(), source)).AskAsync("/door")));
    }

    [Fact]
    public async Task Header_after_next_cuts_the_connection()
    {
        string source = HostProgram.Source(Jwt, """
            app.Use(async (context, next) =>
            {
                await next(context);
                if (context.Response.StatusCode == 401)
                {
                    context.Response.Headers.Append("WWW-Authenticate", "Bearer");
                }
            });
            app.UseAuthentication();
            app.UseAuthorization();
            app.MapGet("/json", () => Results.Json(new string('x', 100_000), statusCode: 401));
            app.MapGet("/in", () => "in").RequireAuthorization();
            """);
        Assert.Equal(Exchange.Aborted, await HostProgram.Compile(source).AskAsync("/json"));
        Assert.Equal((401, "Bearer"), Of(await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4007CoverOutsideAuthorization(), new OrderPipeline(), source)).AskAsync("/json")));
    }

    [Fact]
    public async Task Status_pages_outside_authorization_do_not_see_its_401()
    {
        string source = HostProgram.Source(Jwt, "app.UseStatusCodePages();\napp.MapControllers();", Protected);
        Exchange before = await HostProgram.Compile(source).AskAsync("/door");
        Exchange after = await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA4007CoverOutsideAuthorization(), new OrderPipeline(), source)).AskAsync("/door");
        Assert.Equal((401, "Bearer", ""), (before.Status, before.Challenge, before.Body));
        Assert.Equal((401, "Bearer"), Of(after));
        Assert.StartsWith("Status Code: 401", after.Body, StringComparison.Ordinal);
    }

    private static (int, string?) Of(Exchange exchange) => (exchange.Status, exchange.Challenge);

    private static async Task<(int, string?)> AskFromPageAsync(HostProgram program, string method)
    {
        Exchange exchange = await program.AskAsync("/door", method: method, prepare: request =>
        {
            request.Headers.Add("Origin", "https://shop.example");
            if (method is "OPTIONS")
            {
                request.Headers.Add("Access-Control-Request-Method", "GET");
                request.Headers.Add("Access-Control-Request-Headers", "authorization");
            }
        });
        return (exchange.Status, exchange.Location);
    }
}
