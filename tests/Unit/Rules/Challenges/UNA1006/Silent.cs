using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1006;

public class Silent
{
    [Theory]
    [InlineData("options.Events.OnChallenge = context => Task.CompletedTask;")]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            if (context.AuthenticateFailure is not null)
            {
                context.HandleResponse();
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            context.HandleResponse();
            if (!context.Response.HasStarted)
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = async context =>
        {
            context.HandleResponse();
            try
            {
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            }
            catch (IOException)
            {
                Console.WriteLine(1);
            }
        };
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            return Answer(context.HttpContext);
        };
        static Task Answer(HttpContext context) => Results.Unauthorized().ExecuteAsync(context);
        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            return context.HttpContext.RequestServices.GetRequiredService<IWriter>().Answer(context.HttpContext);
        };

        """)]
    [InlineData("""
        options.Events.OnChallenge = context =>
        {
            context.HandleResponse();
            throw new InvalidOperationException();
        };
        """)]
    public Task Where_every_path_answers(string events) => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>(HandlerSource.Events(events), moreSources: "public interface IWriter { Task Answer(HttpContext context); }");

    [Fact]
    public Task On_a_helper_that_only_takes_over() => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public static class Helpers
        {
            public static void TakeOver(this JwtBearerChallengeContext context) => context.HandleResponse();
        }
        """);
}
