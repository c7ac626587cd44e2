using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1005;

public class Fires
{
    [Theory]
    [InlineData("""
        options.Events = new JwtBearerEvents
        {
            OnChallenge = async context =>
            {
                [|context.HandleResponse()|];
                context.Response.StatusCode = 401;
                context.Response.ContentType = "application/json";
                await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = "no" }));
            },
        };
        """)]
    [InlineData("""
        options.Events ??= new JwtBearerEvents();
        options.Events.OnChallenge = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            [|context.HandleResponse()|];
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            [|context.HandleResponse()|];
            return Results.Problem(statusCode: 401).ExecuteAsync(context.HttpContext);
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            [|context.HandleResponse()|];
            context.Response.StatusCode = 401;
            if (context.AuthenticateFailure is not null)
            {
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
            }
            await context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = OnChallenge;
        static async Task OnChallenge(JwtBearerChallengeContext context)
        {
            [|context.HandleResponse()|];
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("no");
        }
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            [|context.HandleResponse()|];
            return Write(context);
        };
        static Task Write(JwtBearerChallengeContext context)
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("no");
        }
        """)]
    public Task On_a_challenge_taken_over_without_the_header(string events) => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events(events));

    [Fact]
    public Task On_an_override_of_the_events() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class Events : JwtBearerEvents
        {
            public override async Task Challenge(JwtBearerChallengeContext context)
            {
                [|context.HandleResponse()|];
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                await context.Response.WriteAsJsonAsync(new { error = "no" });
            }
        }
        """);

    [Fact]
    public Task On_a_method_group_in_another_file() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(
        HandlerSource.Events("options.Events = new JwtBearerEvents { OnChallenge = Answers.Challenge };"), moreSources: """
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public static class Answers
        {
            public static Task Challenge(JwtBearerChallengeContext context)
            {
                [|context.HandleResponse()|];
                context.Response.StatusCode = 401;
                return context.Response.WriteAsync("no");
            }
        }
        """);
}
