using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

public class Fix
{
    private const string Config = "unauthorized_analyzers.challenge = Bearer";

    [Theory]
    [InlineData("[|Forbid()|]", "Unauthorized()")]
    [InlineData("[|StatusCode(403, body)|]", "StatusCode(401, body)")]
    [InlineData("[|StatusCode(StatusCodes.Status403Forbidden)|]", "StatusCode(StatusCodes.Status401Unauthorized)")]
    [InlineData("[|new ForbidResult()|]", "new UnauthorizedResult()")]
    [InlineData("""[|Problem("sign in", statusCode: 403)|]""", """Problem("sign in", statusCode: 401)""")]
    public Task Answers_401_with_a_header(string before, string after) => Verify.Fix<UNA2003AnonymousAnswered403, AnswerChallenged>(
        AnonymousSource.Action($$"""
            if (User.Identity is not { IsAuthenticated: true })
                    {
                        return {{before}};
                    }

                    return Ok();
            """),
        AnonymousSource.Action($$"""
            if (User.Identity is not { IsAuthenticated: true })
                    {
                        Response.Headers.WWWAuthenticate = "Bearer";
                        return {{after}};
                    }

                    return Ok();
            """), editorConfig: Config);

    [Fact]
    public Task Written_status() => Verify.Fix<UNA2003AnonymousAnswered403, AnswerChallenged>("""
        public class M(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("Authorization"))
                {
                    [|context.Response.StatusCode = 403|];
                    return;
                }

                await next(context);
            }
        }
        """, """
        public class M(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!context.Request.Headers.ContainsKey("Authorization"))
                {
                    context.Response.StatusCode = 401;
                    context.Response.Headers.WWWAuthenticate = "Bearer";
                    return;
                }

                await next(context);
            }
        }
        """, editorConfig: Config);
}
