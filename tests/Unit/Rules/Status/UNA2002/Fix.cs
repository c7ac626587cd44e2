using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

public class Fix
{
    [Fact]
    public Task Suggestions_have_the_same_fix() => Verify.Fix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(ForbiddenSource.Usings + """
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("a") ? Ok() : [|Unauthorized()|];
        }
        """, ForbiddenSource.Usings + """
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("a") ? Ok() : StatusCode(StatusCodes.Status403Forbidden);
        }
        """);
}
