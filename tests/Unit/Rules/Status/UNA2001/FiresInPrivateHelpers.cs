using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>The question that all callers of a private method or local function ask is the question of the answer that it makes.</summary>
public class FiresInPrivateHelpers
{
    private static Task Proven(string members, string attributes = "[Authorize]") => Verify.Rule<UNA2001PermissionAnswered401>(PrivateHelperSource.InController(members, attributes));

    [Fact]
    public Task Proven_where_every_caller_proves_it() => Proven("""
        public IActionResult Get() => User.IsInRole("Reader") ? Ok() : Deny();

        public IActionResult Put() => !User.IsInRole("Writer") ? this.Deny() : NoContent();

        private IActionResult Deny() => [|Unauthorized()|];
        """);

    [Fact]
    public Task Callers_of_a_private_method_are_as_authenticated_as_its_actions() => Proven("""
        [Authorize]
        public IActionResult Get() => Load();

        [Authorize]
        public IActionResult Put() => Load();

        [AllowAnonymous]
        public IActionResult Index() => Ok();

        private IActionResult Load() => User.IsInRole("Reader") ? Ok() : [|Unauthorized()|];
        """, attributes: "");
}
