using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5004;

public class Fires
{
    private const string MinimalApi = """
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => {|UNA5004:new UnauthorizedResult()|});
        app.MapGet("/b", (int id) =>
        {
            if (id == 0)
            {
                return (IActionResult){|UNA5004:new UnauthorizedObjectResult("no")|};
            }

            return new OkResult();
        });
        app.MapGet("/c", Local);
        app.MapGet("/d", () => {|UNA5004:new HttpResponseMessage(HttpStatusCode.Unauthorized)|});
        app.MapGet("/e", async () => { await Task.Yield(); return {|UNA5004:new HttpResponseMessage { StatusCode = HttpStatusCode.Forbidden }|}; });
        app.MapGet("/f", () => {|UNA5004:new ForbidResult()|});
        app.MapGet("/g", () => 1).AddEndpointFilter(async (context, next) => context.Arguments.Count == 1 ? {|UNA5004:new UnauthorizedResult()|} : await next(context));
        app.MapGet("/right", () => Results.Unauthorized());
        app.MapGet("/client", async (HttpClient client) =>
        {
            HttpResponseMessage fake = new(HttpStatusCode.Unauthorized);
            return await Task.FromResult((int)fake.StatusCode);
        });
        app.Run();

        static IActionResult Local() => {|UNA5004:new StatusCodeResult(401)|};
        """;

    [Fact]
    public Task In_minimal_apis() => Verify.Rule<UNA5004ResultOfAnotherFramework>(MinimalApi);

    [Fact]
    public Task On_a_message_of_an_action() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public HttpResponseMessage Get(int id) => id > 0 ? new HttpResponseMessage(HttpStatusCode.OK) : [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];

            public async Task<HttpResponseMessage> GetAsync()
            {
                await Task.Yield();
                HttpResponseMessage message = [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];
                return message;
            }

            public IActionResult Right() => StatusCode(401);

            private HttpResponseMessage Fake() => new(HttpStatusCode.Unauthorized);
        }

        public class Handler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }
        """);
}
