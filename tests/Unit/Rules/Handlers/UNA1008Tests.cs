using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA1008Tests
{
    [Theory]
    [InlineData("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties)\n{\n    Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\");\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override async Task [|HandleChallengeAsync|](AuthenticationProperties properties)\n{\n    Response.Headers.WWWAuthenticate = \"Key\";\n    await Response.WriteAsync(\"no\");\n}")]
    [InlineData("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties) => Task.CompletedTask;")]
    public Task Fires(string challenge) => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(challenge));

    [Theory]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\");\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    Response.Headers.Append(HeaderNames.WWWAuthenticate, \"Key\");\n    Response.StatusCode = 401;\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    if (Response.HasStarted)\n    {\n        return Task.CompletedTask;\n    }\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    if (Request.Path == \"/hub\")\n    {\n        return Task.CompletedTask;\n    }\n    return base.HandleChallengeAsync(properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Context.ForbidAsync();")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new NotImplementedException();")]
    [InlineData("public interface IDispatcher { Task DispatchAsync(object transaction); }\nprotected override async Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    IDispatcher dispatcher = Context.RequestServices.GetRequiredService<IDispatcher>();\n    await dispatcher.DispatchAsync(Context.Features.Get<object>() ?? properties);\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Answer(Context);\nprivate static Task Answer(HttpContext context)\n{\n    context.Response.StatusCode = 418;\n    return Task.CompletedTask;\n}")]
    public Task Silent(string challenge) => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(challenge));

    [Fact]
    public Task Silent_where_the_answer_is_written_while_authenticating() => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(
        "protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;\nprivate AuthenticateResult Failure()\n{\n    Response.StatusCode = 401;\n    Response.Headers.WWWAuthenticate = \"Key\";\n    return AuthenticateResult.Fail(\"no\");\n}",
        authenticate: "return Task.FromResult(Failure());"));
}
