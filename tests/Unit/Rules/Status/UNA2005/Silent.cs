using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2005;

public class Silent
{
    [Theory]
    [InlineData("""
        protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = 403;
            return Task.CompletedTask;
        }
        """)]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => HandleForbiddenAsync(properties);")]
    [InlineData("""
        protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = Request.Path == "/" ? 401 : 403;
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Context.User.Identity?.IsAuthenticated == true)
            {
                Response.StatusCode = 403;
            }
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            if (Context.Connection.ClientCertificate is null)
            {
                Response.StatusCode = 403;
            }
            return Task.CompletedTask;
        }
        """)]
    public Task In_handlers(string members) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Of(members));
}
