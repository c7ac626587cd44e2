using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1006Tests
{
    [Theory]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    [|context.HandleResponse()|];\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    [|context.HandleResponse()|];\n    if (context.AuthenticateFailure is not null)\n    {\n        context.Response.StatusCode = 401;\n        await context.Response.WriteAsync(\"no\");\n    }\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    [|context.HandleResponse()|];\n    await context.Response.WriteAsJsonAsync(new { error = \"no\" });\n};")]
    public Task Fires(string events) => Verify.Rule<UNA1006TakenOverChallengeWithoutStatus>(HandlerSource.Events(events));

    [Theory]
    [InlineData("options.Events.OnChallenge = context => Task.CompletedTask;")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    if (context.AuthenticateFailure is not null)\n    {\n        context.HandleResponse();\n        context.Response.StatusCode = 401;\n        await context.Response.WriteAsync(\"no\");\n    }\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    context.HandleResponse();\n    if (!context.Response.HasStarted)\n    {\n        context.Response.StatusCode = 401;\n        await context.Response.WriteAsync(\"no\");\n    }\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    context.HandleResponse();\n    try\n    {\n        context.Response.StatusCode = 401;\n        await context.Response.WriteAsync(\"no\");\n    }\n    catch (IOException)\n    {\n        Console.WriteLine(1);\n    }\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    return Answer(context.HttpContext);\n};\nstatic Task Answer(HttpContext context) => Results.Unauthorized().ExecuteAsync(context);")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    return context.HttpContext.RequestServices.GetRequiredService<IWriter>().Answer(context.HttpContext);\n};\n")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    throw new InvalidOperationException();\n};")]
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
