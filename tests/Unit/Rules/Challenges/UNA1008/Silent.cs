using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1008;

public class Silent
{
    [Theory]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
            Response.StatusCode = 401;
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Response.HasStarted)
            {
                return Task.CompletedTask;
            }
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Request.Path == "/hub")
            {
                return Task.CompletedTask;
            }
            return base.HandleChallengeAsync(properties);
        }
        """)]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Context.ForbidAsync();")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => throw new NotImplementedException();")]
    [InlineData("""
        public interface IDispatcher { Task DispatchAsync(object transaction); }
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            IDispatcher dispatcher = Context.RequestServices.GetRequiredService<IDispatcher>();
            await dispatcher.DispatchAsync(Context.Features.Get<object>() ?? properties);
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Answer(Context);
        private static Task Answer(HttpContext context)
        {
            context.Response.StatusCode = 418;
            return Task.CompletedTask;
        }
        """)]
    public Task On_overrides_that_answer_or_leave_it_to_another(string challenge) => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(challenge));

    [Fact]
    public Task Where_the_answer_is_written_while_authenticating() => Verify.Rule<UNA1008ChallengeWithoutStatus>(HandlerSource.Of(
        """
            protected override Task HandleChallengeAsync(AuthenticationProperties properties) => Task.CompletedTask;
            private AuthenticateResult Failure()
            {
                Response.StatusCode = 401;
                Response.Headers.WWWAuthenticate = "Key";
                return AuthenticateResult.Fail("no");
            }
            """,
        authenticate: "return Task.FromResult(Failure());"));
}
