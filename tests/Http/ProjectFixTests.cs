using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Status;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Fixes that project facts choose, in every set-up of <c>on-the-wire.md</c> A2: the header, the challenge, and the cover of the application.</summary>
public class ProjectFixTests
{
    private const string Endpoints = """
        app.MapGet("/empty", () => Results.Unauthorized());
        app.MapGet("/json", () => Results.Json(new { error = "x" }, statusCode: 401));
        app.MapGet("/problem", () => Results.Problem("detail", statusCode: 401));
        app.MapGet("/filter", () => "in").AddEndpointFilter(async (context, next) => context.Arguments.Count == 0 ? Results.Unauthorized() : await next(context));
        """;

    private const string Controllers = """
        [ApiController, Route("api")]
        public class ApiDoor : ControllerBase
        {
            [HttpGet("empty")] public IActionResult Empty() => Unauthorized();
            [HttpGet("object")] public IActionResult Object() => Unauthorized(new { error = "x" });
            [HttpGet("filter"), DoorFilter] public IActionResult Filtered() => Ok();
        }

        [Route("plain")]
        public class PlainDoor : Controller
        {
            [HttpGet("empty")] public IActionResult Empty() => Unauthorized();
            [HttpGet("written")] public void Written() { Response.StatusCode = 401; }
        }

        public class DoorFilter : Attribute, Microsoft.AspNetCore.Mvc.Filters.IActionFilter
        {
            public void OnActionExecuting(Microsoft.AspNetCore.Mvc.Filters.ActionExecutingContext context) => context.Result = new UnauthorizedResult();
            public void OnActionExecuted(Microsoft.AspNetCore.Mvc.Filters.ActionExecutedContext context) { }
        }
        """;

    private static readonly string[] Paths = ["/empty", "/json", "/problem", "/filter"];

    private static readonly string[] ControllerPaths = ["/api/empty", "/api/object", "/api/filter", "/plain/empty", "/plain/written"];

    public static TheoryData<string> Setups => SampleSetups.Numbers;

    public static TheoryData<string> Challenging => [.. SampleSetups.All.Where(s => s.ChallengeBehaves).Select(s => s.Number)];

    public static TheoryData<string> Forbidding => [.. SampleSetups.All.Where(s => s.ForbidBehaves).Select(s => s.Number)];

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task Set_up_sends_what_the_table_says(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        HostProgram program = HostProgram.Compile(setup.Program("", """
            app.MapGet("/authorize", [Authorize] () => "in");
            app.MapGet("/challenge", () => Results.Challenge());
            app.MapGet("/forbid", () => Results.Forbid());
            """));

        Assert.Equal(
            (setup.Authorized, setup.Challenged, setup.Forbidden),
            (Told(await program.AskAsync("/authorize")), Told(await program.AskAsync("/challenge")), Told(await program.AskAsync("/forbid"))));
    }

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task First_fix_sets_the_schemes_challenge_and_keeps_the_rest(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        string source = Source(setup, "", Endpoints, Controllers);
        HostProgram before = HostProgram.Compile(source);
        HostProgram after = HostProgram.Compile(await FirstAsync(source, setup.HasControllers));
        foreach (string path in setup.HasControllers ? Paths.Concat(ControllerPaths) : Paths)
        {
            Exchange bare = await before.AskAsync(path, CallerOf(setup));
            Exchange challenged = await after.AskAsync(path, CallerOf(setup));

            Assert.Equal((path, 401, null), (path, bare.Status, bare.Challenge));
            Assert.Equal((path, 401, setup.Text ?? "YOUR-SCHEME"), (path, challenged.Status, challenged.Challenge));
            Assert.Equal((path, WithoutTrace(bare.Body), bare.ContentType, bare.Location), (path, WithoutTrace(challenged.Body), challenged.ContentType, challenged.Location));
        }
    }

    // Whatever the set-up authenticates, a signed-in user who lacks the role asks.
    private const string SignedIn = """
        app.Use((context, next) =>
        {
            context.User = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity([new("name", "ann")], "test"));
            return next(context);
        });
        """;

    private const string RoleEndpoints = """
        app.MapGet("/empty", (System.Security.Claims.ClaimsPrincipal user) =>
        {
            if (user.Identity is not { IsAuthenticated: true }) return Results.NotFound();
            return user.IsInRole("admin") ? Results.Ok() : Results.Unauthorized();
        });
        app.MapGet("/json", (System.Security.Claims.ClaimsPrincipal user) =>
        {
            if (user.Identity is not { IsAuthenticated: true }) return Results.NotFound();
            return user.IsInRole("admin") ? Results.Ok() : Results.Json(new { error = "x" }, statusCode: 401);
        });
        """;

    private const string RoleControllers = """
        [Route("plain")]
        public class RoleDoor : Controller
        {
            [HttpGet("empty")] public IActionResult Empty() { if (User.Identity is not { IsAuthenticated: true }) return NotFound(); return User.IsInRole("admin") ? Ok() : Unauthorized(); }
            [HttpGet("object")] public IActionResult Object() { if (User.Identity is not { IsAuthenticated: true }) return NotFound(); return User.IsInRole("admin") ? Ok() : Unauthorized(new { error = "x" }); }
        }
        """;

    [Theory]
    [MemberData(nameof(Setups))]
    public async Task First_fix_of_a_mistaken_401_is_403_with_the_same_body(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        string source = RoleSource(setup);
        HostProgram before = HostProgram.Compile(source);
        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA2001PermissionAnswered401(), new AnswerForbidden(), source));
        foreach (string path in setup.HasControllers ? ["/empty", "/json", "/plain/empty", "/plain/object"] : new[] { "/empty", "/json" })
        {
            Exchange mistaken = await before.AskAsync(path, CallerOf(setup));
            Exchange forbidden = await after.AskAsync(path, CallerOf(setup));

            Assert.Equal((path, 401), (path, mistaken.Status));
            Assert.Equal((path, 403, null, null, mistaken.Body, mistaken.ContentType), (path, forbidden.Status, forbidden.Challenge, forbidden.Location, forbidden.Body, forbidden.ContentType));
        }
    }

    [Theory]
    [MemberData(nameof(Forbidding))]
    public async Task Second_fix_of_a_mistaken_401_leaves_it_to_a_scheme_that_answers_403(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA2001PermissionAnswered401(), new AnswerForbidden(), RoleSource(setup), "UNA2001.Forbid"));
        foreach (string path in new[] { "/empty", "/plain/empty" })
        {
            Exchange forbidden = await after.AskAsync(path, CallerOf(setup));
            Assert.Equal((path, 403, null, null, ""), (path, forbidden.Status, forbidden.Challenge, forbidden.Location, forbidden.Body));
        }
    }

    [Theory]
    [MemberData(nameof(Challenging))]
    public async Task Second_fix_leaves_the_answer_to_a_scheme_that_behaves(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        string source = Source(setup, "", Endpoints, Controllers);
        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA1001ResultWithoutChallenge(), new SetChallengeHeader(), source, "UNA1001.Challenge"));
        foreach (string path in new[] { "/empty", "/plain/empty" })
        {
            Exchange challenged = await after.AskAsync(path, CallerOf(setup));
            Assert.Equal((path, 401, setup.Text, ""), (path, challenged.Status, challenged.Challenge, challenged.Body));
        }
    }

    [Theory]
    [InlineData("1b", "YOUR-SCHEME", null)]
    [InlineData("3", "Bearer", "Bearer")]
    [InlineData("4b", "YOUR-SCHEME", "YOUR-SCHEME")]
    [InlineData("6a", "Key", "Key")]
    [InlineData("6b", "Key realm=\"api\"", "Key realm=\"api\"")]
    [InlineData("6d", "Key", "Key")]
    [InlineData("7b", "Bearer", "Bearer")]
    [InlineData("8a", "Bearer", "Bearer")]
    [InlineData("9a", "Bearer", "Bearer")]
    [InlineData("9c", "Bearer", "Bearer")]
    [InlineData("9g", "YOUR-SCHEME", null)]
    [InlineData("10", "YOUR-SCHEME", null)]
    [InlineData("21", "Bearer", "Bearer")]
    [InlineData("30", "Cookie", "Cookie")]
    public async Task Cover_reaches_results_filters_handlers_authorization_and_exceptions(string number, string own, string? ofAuthorization)
    {
        SampleSetup setup = SampleSetups.Of(number);
        string source = Source(
            setup with { Services = setup.Services + " builder.Services.AddProblemDetails();" },
            "app.UseExceptionHandler(e => e.Run(async context => { context.Response.StatusCode = 401; await context.Response.WriteAsync(\"no\"); }));",
            Endpoints + "app.MapGet(\"/throw\", string () => throw new UnauthorizedAccessException());" + (ofAuthorization is null ? "" : "app.MapGet(\"/protected\", () => \"in\").RequireAuthorization();"),
            Controllers);
        HostProgram before = HostProgram.Compile(source);
        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA1001ResultWithoutChallenge(), new SetChallengeHeader(), source, "UNA1001.Cover"));
        foreach (string path in Paths.Concat(ControllerPaths).Append("/throw"))
        {
            Exchange bare = await before.AskAsync(path);
            Exchange challenged = await after.AskAsync(path);

            Assert.Equal((path, 401, null), (path, bare.Status, bare.Challenge));
            Assert.Equal((path, 401, own), (path, challenged.Status, challenged.Challenge));
            Assert.Equal((path, WithoutTrace(bare.Body), bare.ContentType, bare.Location), (path, WithoutTrace(challenged.Body), challenged.ContentType, challenged.Location));
        }

        if (ofAuthorization is not null)
        {
            Exchange refused = await after.AskAsync("/protected");
            Assert.Equal((401, ofAuthorization), (refused.Status, refused.Challenge));
        }
    }

    [Fact]
    public async Task Cover_reaches_exceptions_that_carry_their_status()
    {
        string source = HostProgram.Source(
            SampleSetups.Of("3").Services,
            "app.Use(async (context, next) => { try { await next(context); } catch (Refusal e) { context.Response.StatusCode = (int)e.Status; await context.Response.WriteAsync(e.Message); } });"
                + "app.MapGet(\"/carried\", (int? id) => id is null ? throw new Refusal(System.Net.HttpStatusCode.Unauthorized) : \"in\");",
            "public class Refusal(System.Net.HttpStatusCode status) : Exception(\"no\") { public System.Net.HttpStatusCode Status { get; } = status; }");
        Exchange bare = await HostProgram.Compile(source).AskAsync("/carried");
        Exchange challenged = await HostProgram.Compile(await FixRunner.ApplyAsync(new UNA1014CarriedWithoutChallenge(), new SetChallengeHeader(), source)).AskAsync("/carried");

        Assert.Equal((401, null, "no"), (bare.Status, bare.Challenge, bare.Body));
        Assert.Equal((401, "Bearer", "no"), (challenged.Status, challenged.Challenge, challenged.Body));
    }

    [Fact]
    public async Task Cover_of_a_start_up_class_reaches_authorization()
    {
        string source = """
            using Microsoft.AspNetCore.Mvc;

            public static class Entry
            {
                public static IHost Build() => Host.CreateDefaultBuilder().ConfigureLogging(l => l.ClearProviders())
                    .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:0").UseStartup<Startup>()).Build();
            }

            public class Startup
            {
                public void ConfigureServices(IServiceCollection services)
                {
                    services.AddAuthentication("Key").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, BareHandler>("Key", null);
                    services.AddAuthorization();
                }

                public void Configure(IApplicationBuilder app)
                {
                    app.UseRouting();
                    app.UseAuthentication();
                    app.UseAuthorization();
                    app.UseEndpoints(e =>
                    {
                        e.MapGet("/json", () => Results.Json(1, statusCode: 401));
                        e.MapGet("/protected", () => "in").RequireAuthorization();
                    });
                }
            }


            """ + SampleSetups.Handlers;
        HostProgram before = HostProgram.Compile(source);
        HostProgram after = HostProgram.Compile(await FixRunner.ApplyAsync(new UNA1001ResultWithoutChallenge(), new SetChallengeHeader(), source, "UNA1001.Cover"));
        foreach (string path in new[] { "/json", "/protected" })
        {
            Exchange bare = await before.AskAsync(path);
            Exchange challenged = await after.AskAsync(path);
            Assert.Equal((401, null, 401, "Key", bare.Body), (bare.Status, bare.Challenge, challenged.Status, challenged.Challenge, challenged.Body));
        }
    }

    private static string Source(SampleSetup setup, string middleware, string endpoints, string controllers) =>
        setup.Program(middleware, endpoints + (setup.HasControllers ? "app.MapControllers();" : ""), setup.HasControllers ? controllers : "");

    private static string RoleSource(SampleSetup setup) => Source(setup, SignedIn, RoleEndpoints, RoleControllers);

    // A fallback policy lets nobody else through to the code.
    private static Caller CallerOf(SampleSetup setup) => setup.HasFallbackPolicy ? Caller.User : Caller.Anonymous;

    private static string Told(Exchange exchange) => exchange == Exchange.Aborted ? "aborted"
        : exchange.Status + (exchange.Challenge is { } challenge ? " " + challenge : "") + (exchange.Location is null ? "" : " + Location") + (exchange.Body.Length > 0 ? " with body" : "");

    private static async Task<string> FirstAsync(string source, bool hasWrites)
    {
        string results = await FixRunner.ApplyAsync(new UNA1001ResultWithoutChallenge(), new SetChallengeHeader(), source);
        return !hasWrites ? results : await FixRunner.ApplyAsync(new UNA1002StatusWithoutChallenge(), new SetChallengeHeader(), results);
    }

    // A ProblemDetails carries the id of its request.
    private static string WithoutTrace(string body) => System.Text.RegularExpressions.Regex.Replace(body, "\"traceId\":\"[^\"]*\"", "\"traceId\":\"\"");
}
