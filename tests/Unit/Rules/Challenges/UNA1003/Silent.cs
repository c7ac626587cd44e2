using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1003;

public class Silent
{
    [Theory]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            await base.HandleChallengeAsync(properties);
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = 401;
            Response.Headers["www-authenticate"] = "Key";
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Redirect("/login");
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Context.ChallengeAsync("other");""")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => HandleForbiddenAsync(properties);")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new NotSupportedException();")]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Announce();
            await base.HandleChallengeAsync(properties);
        }
        private void Announce() => Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Response.HasStarted)
            {
                return Task.CompletedTask;
            }
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.OnStarting(() => { Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key"); return Task.CompletedTask; });
            return base.HandleChallengeAsync(properties);
        }
        """)]
    public Task On_overrides_that_send_it_or_answer_otherwise(string challenge) => Verify.Rule<UNA1003ChallengeOverrideWithoutHeader>(HandlerSource.Of(challenge));

    [Fact]
    public Task On_a_base_handler_that_challenges() => Verify.Rule<UNA1003ChallengeOverrideWithoutHeader>("""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.Extensions.Options;

        public sealed class Tenants(IOptionsMonitor<JwtBearerOptions> options, ILoggerFactory logger, UrlEncoder encoder) : JwtBearerHandler(options, logger, encoder)
        {
            protected override Task HandleChallengeAsync(AuthenticationProperties properties) => base.HandleChallengeAsync(properties);
        }
        """);

    [Fact]
    public Task Where_a_middleware_covers_every_401() => Verify.Rule<UNA1003ChallengeOverrideWithoutHeader>(HandlerSource.Of("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => base.HandleChallengeAsync(properties);"), moreSources: """
        public static class Pipeline
        {
            public static void Use(WebApplication app) => app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == 401)
                    {
                        context.Response.Headers.WWWAuthenticate = "Key";
                    }

                    return Task.CompletedTask;
                });
                return next(context);
            });
        }
        """);
}
