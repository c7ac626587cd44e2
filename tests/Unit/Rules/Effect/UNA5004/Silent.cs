using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5004;

public class Silent
{
    [Fact]
    public Task On_mvc_results_of_actions_and_filters() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class C : ControllerBase
        {
            public IActionResult Get() => new UnauthorizedResult();
        }

        public class F : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new UnauthorizedResult();
        }
        """);

    [Theory]
    [InlineData("""app.MapGet("/", () => Results.Unauthorized());""")]
    [InlineData("""app.MapGet("/", () => TypedResults.Forbid());""")]
    [InlineData("""app.MapGet("/", () => Results.StatusCode(403));""")]
    [InlineData("""app.MapGet("/", () => new OkObjectResult(1));""")]
    [InlineData("""app.MapGet("/", () => new StatusCodeResult(StatusCodes.Status418ImATeapot));""")]
    [InlineData("""app.MapGet("/", () => new HttpResponseMessage(HttpStatusCode.OK));""")]
    [InlineData("""app.MapGet("/", async (HttpClient client) => (int)(await client.GetAsync("/")).StatusCode);""")]
    [InlineData("""app.MapGet("/", () => { IActionResult kept = new UnauthorizedResult(); return kept.ToString(); });""")]
    [InlineData("""app.MapGet("/", (Func<IActionResult> make) => "x"); Func<IActionResult> deny = () => new UnauthorizedResult(); deny();""")]
    public Task On_minimal_APIs_that_answer_by_results_or_otherwise(string statement) => Verify.Rule<UNA5004ResultOfAnotherFramework>($$"""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        {{statement}}
        app.Run();
        """);

    [Fact]
    public Task On_messages_that_no_endpoint_returns() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        public class Upstream : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }

        public class Fakes
        {
            public HttpResponseMessage Denied() => new(HttpStatusCode.Forbidden);
        }

        public class C : ControllerBase
        {
            public IActionResult Get() => StatusCode((int)new HttpResponseMessage(HttpStatusCode.Unauthorized).StatusCode);

            [NonAction]
            public HttpResponseMessage Make() => new(HttpStatusCode.Unauthorized);
        }
        """);

    [Fact]
    public Task In_Web_API_which_sends_messages() => Verify.ClassicRule<UNA5004ResultOfAnotherFramework>("""
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage Get() => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }
        """);

    [Fact]
    public Task In_functions_which_execute_results_of_MVC() =>
        Verify.Rule<UNA5004ResultOfAnotherFramework>(FunctionSource.AspNetCoreFunction("return new UnauthorizedResult();"));

    [Fact]
    public Task On_types_of_those_names_elsewhere() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        using Own;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => new UnauthorizedResult());
        app.MapGet("/b", () => new Own.HttpResponseMessage(401));
        app.Run();

        namespace Own
        {
            public record UnauthorizedResult;

            public record HttpResponseMessage(int StatusCode);
        }
        """);

    [Fact]
    public Task In_code_that_does_not_compile() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => new UnauthorisedResult());
        app.MapGet("/b", () => new HttpResponseMessage(HttpStatusCode.Unauthorised));
        app.MapGet("/c", () => new UnauthorizedResult(;
        """, compiler: CompilerDiagnostics.None);
}
