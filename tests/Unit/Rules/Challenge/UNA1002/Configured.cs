using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1002;

/// <summary>Statuses that are configured, thrown or carried by a value (<c>on-the-wire.md</c> D5 to D7).</summary>
public class Configured
{
    [Theory]
    [InlineData("builder.Services.AddRateLimiter(o => [|o.RejectionStatusCode = 401|]);")]
    [InlineData("builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutPolicy { [|TimeoutStatusCode = 401|] });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e is InvalidOperationException ? [|StatusCodes.Status401Unauthorized|] : 500 });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e switch { InvalidOperationException => [|401|], _ => 500 } });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => { if (e is InvalidOperationException) return [|401|]; return 500; } });")]
    [InlineData("""[|app.MapGet("/", () => "x").ShortCircuit(401)|];""")]
    [InlineData("""[|app.MapShortCircuit(401, "admin")|];""")]
    public Task Fires(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(Program(statement));

    [Theory]
    [InlineData("""builder.Services.AddRateLimiter(o => { o.RejectionStatusCode = 401; o.OnRejected = (c, _) => { c.HttpContext.Response.Headers.WWWAuthenticate = "Bearer"; return default; }; });""")]
    [InlineData("builder.Services.AddRateLimiter(o => o.RejectionStatusCode = 429);")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => 500 });")]
    [InlineData("""app.MapGet("/", () => "x").ShortCircuit(404);""")]
    [InlineData("""app.MapGet("/", () => "x").Produces(401).ProducesProblem(401).ProducesValidationProblem(401);""")]
    public Task Silent(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(Program(statement));

    [Fact]
    public Task Exception_that_brings_401_fires() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        public class Service
        {
            public void A(HttpContext context)
            {
                context.Response.Headers.WWWAuthenticate = "Bearer";
                throw [|new BadHttpRequestException("no", 401)|];
            }

            public void B() => throw [|new BadHttpRequestException("no", StatusCodes.Status401Unauthorized, new Exception())|];
            public void C() => throw new BadHttpRequestException("no", 400);
            public void D() => throw new BadHttpRequestException("no");

            public void E(HttpContext context)
            {
                context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });
                throw new BadHttpRequestException("no", 401);
            }
        }
        """);

    [Fact]
    public Task Returned_problem_fires_where_its_status_counts() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public ProblemDetails A() => [|new ProblemDetails { Status = 401 }|];
            public ActionResult<ProblemDetails> B() { return [|new ProblemDetails { Status = 401 }|]; }
            public ProblemDetails Covered() { Response.Headers.WWWAuthenticate = "Bearer"; return new ProblemDetails { Status = 401 }; }
            public IActionResult NotReturned() { var p = new ProblemDetails { Status = 401 }; return BadRequest(p); }
            private ProblemDetails Helper() => new ProblemDetails { Status = 401 };
            public IActionResult Use() => Ok(Helper());
        }

        public static class Endpoints
        {
            public static ProblemDetails Minimal() => new ProblemDetails { Status = 401 };
        }
        """);

    private static string Program(string statement) => $$"""
        using Microsoft.AspNetCore.RateLimiting;

        var builder = WebApplication.CreateBuilder(args);
        {{(statement.StartsWith("builder") ? statement : "")}}
        var app = builder.Build();
        {{(statement.StartsWith("builder") ? "" : statement)}}
        app.Run();
        """;
}
