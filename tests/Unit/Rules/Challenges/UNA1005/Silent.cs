using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1005;

public class Silent
{
    [Theory]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            context.HandleResponse();
            context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
            context.Response.StatusCode = 401;
            await context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.Error = "invalid_token";
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/login");
            return Task.CompletedTask;
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            return context.HttpContext.ChallengeAsync("Cookies");
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = 401;
            Announce(context.Response);
            return Task.CompletedTask;
        };
        static void Announce(HttpResponse response) => response.Headers.WWWAuthenticate = "Bearer";
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            return WriteAsync(context.HttpContext);
        };
        static Task WriteAsync(HttpContext context)
        {
            context.Response.StatusCode = 401;
            return context.Response.WriteAsync("reported here, in the helper");
        }
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            throw new UnauthorizedAccessException();
        };
        """)]
    public Task Where_the_header_is_sent_or_the_answer_is_another(string events) => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events(events));

    [Fact]
    public Task Where_a_middleware_covers_every_401() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            context.Response.StatusCode = 401;
            return Task.CompletedTask;
        };
        """), moreSources: """
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
