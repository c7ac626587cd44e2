using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1006Tests
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
    public Task Fires(string events) => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>(HandlerSource.Events(events));

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
    public Task Silent(string events) => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>(HandlerSource.Events(events), moreSources: "public interface IWriter { Task Answer(HttpContext context); }");

    [Fact]
    public Task Silent_on_a_helper_that_only_takes_over() => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public static class Helpers
        {
            public static void TakeOver(this JwtBearerChallengeContext context) => context.HandleResponse();
        }
        """);
}
