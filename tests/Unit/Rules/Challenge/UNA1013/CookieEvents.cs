using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1013;

public class CookieEvents
{
    private const string On = "dotnet_diagnostic.UNA1013.severity = warning";

    [Fact]
    public void Is_off_by_default() => Assert.False(new UNA1013RedirectEventWithoutChallenge().SupportedDiagnostics[0].IsEnabledByDefault);

    [Theory]
    [InlineData("[|c.Response.StatusCode = 401|];")]
    [InlineData("""if (c.Request.Path.StartsWithSegments("/api")) { [|c.Response.StatusCode = StatusCodes.Status401Unauthorized|]; } else { c.Response.Redirect(c.RedirectUri); }""")]
    public Task Fires_where_the_user_turns_it_on(string body) => Verify.Rule<UNA1013RedirectEventWithoutChallenge>(Program(body), On);

    [Theory]
    [InlineData("""c.Response.StatusCode = 401; c.Response.Headers.WWWAuthenticate = "Cookie";""")]
    [InlineData("c.Response.StatusCode = 403;")]
    [InlineData("c.Response.Redirect(c.RedirectUri);")]
    public Task Silent(string body) => Verify.Rule<UNA1013RedirectEventWithoutChallenge>(Program(body), On);

    [Fact]
    public Task Fires_in_overrides() => Verify.Rule<UNA1013RedirectEventWithoutChallenge>("""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.Cookies;

        public class Events : CookieAuthenticationEvents
        {
            public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
            {
                [|context.Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
        }
        """, On);

    [Fact]
    public Task Fix_adds_the_header() => Verify.Fix<UNA1013RedirectEventWithoutChallenge, SetChallengeHeader>(
        Program("[|c.Response.StatusCode = 401|];"),
        Program("""
            c.Response.StatusCode = 401;
                    c.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
            """), editorConfig: On);

    private static string Program(string body) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("c").AddCookie("c", o =>
        {
            o.Events.OnRedirectToLogin = c =>
            {
                {{body}}
                return Task.CompletedTask;
            };
        });
        builder.Build().Run();
        """;
}
