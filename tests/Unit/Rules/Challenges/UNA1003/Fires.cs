using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1003;

public class Fires
{
    [Theory]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.StatusCode = 401|];
            await Response.WriteAsync("no");
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.StatusCode = StatusCodes.Status401Unauthorized|];
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Request.Path == "/a")
            {
                Response.Headers.WWWAuthenticate = "Key";
            }
            [|Response.StatusCode = 401|];
            await Response.WriteAsync("no");
        }
        """)]
    [InlineData("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties) => base.HandleChallengeAsync(properties);")]
    [InlineData("""
        protected override async Task [|HandleChallengeAsync|](AuthenticationProperties properties)
        {
            await base.HandleChallengeAsync(properties);
            if (Request.Path == "/a")
            {
                return;
            }
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
        }
        """)]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.StatusCode = 401|];
            await Response.WriteAsync("no");
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
        }
        """)]
    public Task On_a_401_without_the_header(string challenge) => Verify.Rule<UNA1003ChallengeOverrideWithoutHeader>(HandlerSource.Of(challenge));

    [Fact]
    public Task Reports_the_base_of_the_project_once() => Verify.Rule<UNA1003ChallengeOverrideWithoutHeader>("""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public abstract class Base(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
        }

        public sealed class Derived(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : Base(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

            protected override Task HandleChallengeAsync(AuthenticationProperties properties) => base.HandleChallengeAsync(properties);
        }
        """);
}
