using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInWebApi
{
    [Fact]
    public Task Nobody_is_answered_401_with_a_challenge() => Verify.ClassicFix<UNA2003AnonymousAnswered403, AnswerChallenged>(
        ClassicSource.Api("IHttpActionResult", """
            if (!User.Identity.IsAuthenticated) return {|UNA2003:StatusCode(HttpStatusCode.Forbidden)|};
                    return Ok();
            """),
        ClassicSource.Api("IHttpActionResult", """
            if (!User.Identity.IsAuthenticated) return Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));
                    return Ok();
            """));
}
