using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1006;

public class Fires
{
    [Theory]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            [|context.HandleResponse()|];
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            [|context.HandleResponse()|];
            if (context.AuthenticateFailure is not null)
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            [|context.HandleResponse()|];
            await context.Response.WriteAsJsonAsync(new { error = "no" });
        };
        """)]
    public Task On_a_path_without_a_status(string events) => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>(HandlerSource.Events(events));
}
