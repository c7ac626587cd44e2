using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>Which text the fix writes, and where it offers a challenge second (<c>on-the-wire.md</c> W1 to W16).</summary>
public class ChallengeAnswerTests
{
    private const string Jwt = "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer();";
    private const string Cookies = "builder.Services.AddAuthentication(\"Cookies\").AddCookie();";

    private static string Program(string services) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        builder.Build().Run();
        """;

    private static Task Result(string before, string after, string services = Jwt) =>
        Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(before, after, "UNA1001.Challenge", moreSources: Program(services));

    private static Task Status(string before, string after, string services = Jwt) =>
        Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(before, after, "UNA1002.Challenge", moreSources: Program(services));

    private static string Action(string expression, string attribute = "", string @base = "ControllerBase") => $$"""
        using Microsoft.AspNetCore.Mvc;

        {{attribute}}
        public class Door : {{@base}}
        {
            public IActionResult Get() => {{expression}};
        }
        """;

    [Theory]
    [InlineData("Unauthorized()", "Challenge()")]
    [InlineData("this.Unauthorized()", "this.Challenge()")]
    [InlineData("StatusCode(401)", "Challenge()")]
    [InlineData("new UnauthorizedResult()", "new ChallengeResult()")]
    [InlineData("new StatusCodeResult(401)", "new ChallengeResult()")]
    public Task Result_becomes_a_challenge_of_the_default_scheme(string before, string after) => Result(Action($"[|{before}|]"), Action(after));

    [Fact]
    public Task Result_of_a_controller_with_views_becomes_a_challenge() => Result(Action("[|Unauthorized()|]", @base: "Controller"), Action("Challenge()", @base: "Controller"));

    [Theory]
    [InlineData("Unauthorized(\"no\")")]
    [InlineData("StatusCode(401, \"no\")")]
    [InlineData("new UnauthorizedObjectResult(1)")]
    [InlineData("new ContentResult { StatusCode = 401, Content = \"no\" }")]
    public Task Result_with_a_body_is_kept(string expression) => Result(Action($"[|{expression}|]"), Action($"[|{expression}|]"));

    [Fact]
    public Task Problem_body_of_an_ApiController_is_kept() => Result(Action("[|Unauthorized()|]", "[ApiController]"), Action("[|Unauthorized()|]", "[ApiController]"));

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddAuthentication();")]
    [InlineData("builder.Services.AddAuthentication().AddCookie().AddJwtBearer();")]
    [InlineData(Cookies)]
    [InlineData("builder.Services.AddAuthentication(\"E\").AddPolicyScheme(\"E\", null, o => o.ForwardDefaultSelector = c => \"Bearer\").AddJwtBearer();")]
    [InlineData("builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.Events.OnChallenge = c => { c.HandleResponse(); return Task.CompletedTask; });")]
    public Task No_challenge_where_it_throws_redirects_or_is_somebody_elses(string services) => Result(Action("[|Unauthorized()|]"), Action("[|Unauthorized()|]"), services);

    [Fact]
    public Task Minimal_API_result_becomes_a_challenge() => Result("""
        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/", () => [|Results.Unauthorized()|]);
                app.MapGet("/choice", (int id) => id > 0 ? Results.Ok() : [|Results.StatusCode(401)|]);
            }

            public static IResult Method() => [|TypedResults.Unauthorized()|];
        }
        """, """
        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/", () => Results.Challenge());
                app.MapGet("/choice", (int id) => id > 0 ? Results.Ok() : Results.Challenge());
            }

            public static IResult Method() => TypedResults.Challenge();
        }
        """);

    [Fact]
    public Task Declared_result_type_is_kept() => Result("""
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class Api
        {
            public static Results<Ok, UnauthorizedHttpResult> Get() => [|TypedResults.Unauthorized()|];
        }
        """, """
        using Microsoft.AspNetCore.Http.HttpResults;

        public static class Api
        {
            public static Results<Ok, UnauthorizedHttpResult> Get() => [|TypedResults.Unauthorized()|];
        }
        """);

    [Fact]
    public Task Written_status_becomes_a_challenge() => Status("""
        public class Guard(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.User.Identity?.Name is null)
                {
                    [|context.Response.StatusCode = 401|]; // nobody
                    return;
                }

                await next(context);
            }
        }
        """, """
        using Microsoft.AspNetCore.Authentication;

        public class Guard(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (context.User.Identity?.Name is null)
                {
                    await context.ChallengeAsync(); // nobody
                    return;
                }

                await next(context);
            }
        }
        """);

    [Fact]
    public Task Written_status_of_a_function_that_cannot_wait_is_kept() => Status("""
        public class Guard
        {
            public void Refuse(HttpResponse response) { [|response.StatusCode = 401|]; }
        }
        """, """
        public class Guard
        {
            public void Refuse(HttpResponse response) { [|response.StatusCode = 401|]; }
        }
        """);

    [Theory]
    [InlineData("", "YOUR-SCHEME")]
    [InlineData(Cookies, "YOUR-SCHEME")]
    [InlineData(Jwt, "Bearer")]
    [InlineData("builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.Challenge = \"Bearer realm=api\");", "Bearer realm=api")]
    [InlineData("builder.Services.AddAuthentication(\"Cookies\").AddCookie().AddJwtBearer();", "Bearer")]
    [InlineData("builder.Services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>();", "Bearer")]
    public Task Text_is_that_of_the_scheme(string services, string text) => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(Action("[|Unauthorized(1)|]"), $$"""
        using Microsoft.AspNetCore.Mvc;


        public class Door : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "{{text}}";
                return Unauthorized(1);
            }
        }
        """, "UNA1001.SetHeader", moreSources: Program(services));

    [Fact]
    public Task Configured_text_wins() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(Action("[|Unauthorized(1)|]"), """
        using Microsoft.AspNetCore.Mvc;


        public class Door : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "Key realm=api";
                return Unauthorized(1);
            }
        }
        """, "UNA1001.SetHeader", "unauthorized_analyzers.challenge = Key realm=api", Program(Jwt));
}
