using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>The question that all callers of a private method or local function ask is the question of the answer that it makes.</summary>
public class FiresInPrivateHelpers
{
    [Fact]
    public Task A_403_is_judged_by_the_calls_as_well() => Verify.Rule<UNA2003AnonymousAnswered403>(PrivateHelperSource.InController("""
        public IActionResult Get() => User.Identity?.IsAuthenticated == true ? Ok() : Deny();

        private IActionResult Deny() => [|StatusCode(403)|];
        """, ""));
}
