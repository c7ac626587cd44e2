using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1005Tests
{
    [Theory]
    [InlineData("options.Events = new JwtBearerEvents\n{\n    OnChallenge = async context =>\n    {\n        [|context.HandleResponse()|];\n        context.Response.StatusCode = 401;\n        context.Response.ContentType = \"application/json\";\n        await context.Response.WriteAsync(JsonSerializer.Serialize(new { error = \"no\" }));\n    },\n};")]
    [InlineData("options.Events ??= new JwtBearerEvents();\noptions.Events.OnChallenge = context =>\n{\n    context.Response.StatusCode = StatusCodes.Status401Unauthorized;\n    [|context.HandleResponse()|];\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    [|context.HandleResponse()|];\n    return Results.Problem(statusCode: 401).ExecuteAsync(context.HttpContext);\n};")]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    [|context.HandleResponse()|];\n    context.Response.StatusCode = 401;\n    if (context.AuthenticateFailure is not null)\n    {\n        context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);\n    }\n    await context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnChallenge = OnChallenge;\nstatic async Task OnChallenge(JwtBearerChallengeContext context)\n{\n    [|context.HandleResponse()|];\n    context.Response.StatusCode = 401;\n    await context.Response.WriteAsync(\"no\");\n}")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    [|context.HandleResponse()|];\n    return Write(context);\n};\nstatic Task Write(JwtBearerChallengeContext context)\n{\n    context.Response.StatusCode = 401;\n    return context.Response.WriteAsync(\"no\");\n}")]
    public Task Fires(string events) => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events(events));

    [Theory]
    [InlineData("options.Events.OnChallenge = async context =>\n{\n    context.HandleResponse();\n    context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);\n    context.Response.StatusCode = 401;\n    await context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.Error = \"invalid_token\";\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    context.Response.Redirect(\"/login\");\n    return Task.CompletedTask;\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    return context.HttpContext.ChallengeAsync(\"Cookies\");\n};")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    context.Response.StatusCode = 401;\n    Announce(context.Response);\n    return Task.CompletedTask;\n};\nstatic void Announce(HttpResponse response) => response.Headers.WWWAuthenticate = \"Bearer\";")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    return WriteAsync(context.HttpContext);\n};\nstatic Task WriteAsync(HttpContext context)\n{\n    context.Response.StatusCode = 401;\n    return context.Response.WriteAsync(\"reported here, in the helper\");\n}")]
    [InlineData("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    throw new UnauthorizedAccessException();\n};")]
    public Task Silent(string events) => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events(events));

    [Fact]
    public Task Fires_on_an_override_of_the_events() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>("""
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
    public Task Fires_on_a_method_group_in_another_file() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(
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

    [Fact]
    public Task Silent_where_a_middleware_covers_every_401() => Verify.Rule<UNA1005TakenOverChallengeWithoutHeader>(HandlerSource.Events("options.Events.OnChallenge = context =>\n{\n    context.HandleResponse();\n    context.Response.StatusCode = 401;\n    return Task.CompletedTask;\n};"), moreSources: """
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
