using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1013;

public class Fires
{
    [Theory]
    [InlineData("[|c.Response.StatusCode = 401|];")]
    [InlineData("""if (c.Request.Path.StartsWithSegments("/api")) { [|c.Response.StatusCode = StatusCodes.Status401Unauthorized|]; } else { c.Response.Redirect(c.RedirectUri); }""")]
    public Task Where_the_user_turns_it_on(string body) => Verify.Rule<UNA1013RedirectEventWithoutChallenge>(CookieEventSource.Program(body), CookieEventSource.On);

    [Fact]
    public Task In_overrides() => Verify.Rule<UNA1013RedirectEventWithoutChallenge>("""
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
        """, CookieEventSource.On);
}
