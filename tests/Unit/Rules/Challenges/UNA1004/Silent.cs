using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1004;

public class Silent
{
    [Theory]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;", "PartnerHandler", "return Task.FromResult(AuthenticateResult.NoResult());")]
    [InlineData("", "PartnerHandler", """
        Response.Headers.WWWAuthenticate = "Key";
        return Task.FromResult(AuthenticateResult.Fail("no"));
        """)]
    [InlineData("", "PartnerHandler", "return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new System.Security.Claims.ClaimsPrincipal(), Scheme.Name)));")]
    [InlineData("", "TestAuthHandler", "return Task.FromResult(AuthenticateResult.NoResult());")]
    [InlineData("private async Task SignIn() => await Context.SignInAsync(new System.Security.Claims.ClaimsPrincipal());", "PartnerHandler", "return Task.FromResult(AuthenticateResult.NoResult());")]
    [InlineData("""private void Ask() => Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");""", "PartnerHandler", "return Task.FromResult(AuthenticateResult.NoResult());")]
    public Task On_handlers_that_challenge_always_succeed_or_sign_in(string members, string name, string authenticate) => Verify.Rule<UNA1004HandlerWithoutChallenge>(HandlerSource.Of(members, name, authenticate));

    [Fact]
    public Task Where_a_well_behaved_handler_is_the_base() => Verify.Rule<UNA1004HandlerWithoutChallenge>("""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.Cookies;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.Extensions.Options;

        public sealed class Tenants(IOptionsMonitor<JwtBearerOptions> options, ILoggerFactory logger, UrlEncoder encoder) : JwtBearerHandler(options, logger, encoder);

        public sealed class Cookies(IOptionsMonitor<CookieAuthenticationOptions> options, ILoggerFactory logger, UrlEncoder encoder) : CookieAuthenticationHandler(options, logger, encoder);
        """);

    [Fact]
    public Task Where_challenges_are_forwarded() => Verify.Rule<UNA1004HandlerWithoutChallenge>(HandlerSource.Of(string.Empty), moreSources: """
        using Microsoft.AspNetCore.Authentication;

        public static class Setup
        {
            public static void Add(AuthenticationBuilder builder) =>
                builder.AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", options => options.ForwardChallenge = "Bearer");
        }
        """);

    [Fact]
    public Task In_a_test_project() => Verify.Rule<UNA1004HandlerWithoutChallenge>(HandlerSource.Of(string.Empty), "build_property.IsTestProject = true");

    [Fact]
    public Task On_a_type_of_that_name_elsewhere() => Verify.Rule<UNA1004HandlerWithoutChallenge>("""
        public abstract class AuthenticationHandler<T>;

        public class Mine : AuthenticationHandler<string>;
        """);

    [Fact]
    public Task Where_a_middleware_covers_every_401() => Verify.Rule<UNA1004HandlerWithoutChallenge>(HandlerSource.Of(string.Empty), moreSources: """
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
