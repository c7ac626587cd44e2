using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1010;

public class Fires
{
    [Theory]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.Headers.WWWAuthenticate = "Key"|];
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.Headers["WWW-Authenticate"] = "Key"|];
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.OnStarting(() => { [|Response.Headers[HeaderNames.WWWAuthenticate] = "Key"|]; return Task.CompletedTask; });
            return base.HandleChallengeAsync(properties);
        }
        """)]
    public Task On_an_assignment(string challenge) => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Of(challenge), moreSources: RegistrationSource.Registrations);

    [Fact]
    public Task In_an_event() => Verify.Rule<UNA1010ChallengeAssigned>(HandlerSource.Events("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = 401;
            [|context.Response.Headers.WWWAuthenticate = "Bearer"|];
            return Task.CompletedTask;
        };
        """), moreSources: """
        using Microsoft.AspNetCore.Authentication;

        public static class Second
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddBearerToken();
        }
        """);
}
