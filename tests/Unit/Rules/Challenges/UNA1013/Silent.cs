using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1013;

public class Silent
{
    [Fact]
    public void Is_off_by_default() => Assert.False(new UNA1013RedirectEventWithoutChallenge().SupportedDiagnostics[0].IsEnabledByDefault);

    [Theory]
    [InlineData("""c.Response.StatusCode = 401; c.Response.Headers.WWWAuthenticate = "Cookie";""")]
    [InlineData("c.Response.StatusCode = 403;")]
    [InlineData("c.Response.Redirect(c.RedirectUri);")]
    public Task With_the_header_and_on_other_answers(string body) => Verify.Rule<UNA1013RedirectEventWithoutChallenge>(CookieEventSource.Program(body), CookieEventSource.On);

    [Fact]
    public Task In_other_events() => Verify.Rule<UNA1013RedirectEventWithoutChallenge>("""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("c").AddCookie("c", o =>
        {
            o.Events.OnValidatePrincipal = c => { c.HttpContext.Response.StatusCode = 401; return Task.CompletedTask; };
            o.Events.OnSigningIn = c => { c.Response.StatusCode = 401; return Task.CompletedTask; };
        });
        builder.Build().Run();
        """, CookieEventSource.On);

    [Fact]
    public Task Outside_of_events() => Verify.Rule<UNA1013RedirectEventWithoutChallenge>("""
        public class Middleware
        {
            public Task InvokeAsync(HttpContext context)
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            }
        }

        public class CookieAuthenticationEvents
        {
            public void RedirectToLogin(HttpContext context) => context.Response.StatusCode = 401;
        }
        """, CookieEventSource.On);
}
