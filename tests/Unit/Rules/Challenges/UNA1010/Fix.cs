using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1010;

public class Fix
{
    [Fact]
    public Task Appends() => Verify.Fix<UNA1010ChallengeAssigned, AppendInsteadOfAssign>(
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.Headers["WWW-Authenticate"] = "Key"|];
                return base.HandleChallengeAsync(properties);
            }
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                [|Response.Headers.WWWAuthenticate = "Key"|]; // kept
                return base.HandleForbiddenAsync(properties);
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key"); // kept
                return base.HandleForbiddenAsync(properties);
            }
            """), moreSources: """
            using Microsoft.AspNetCore.Authentication;

            public static class Registrations
            {
                public static void Add(AuthenticationBuilder builder) => builder.AddJwtBearer().AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", null);
            }
            """);
}
