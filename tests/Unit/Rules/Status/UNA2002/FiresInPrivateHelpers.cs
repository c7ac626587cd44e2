using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>The question that all callers of a private method or local function ask is the question of the answer that it makes.</summary>
public class FiresInPrivateHelpers
{
    private static Task Likely(string members, string attributes = "[Authorize]") => Verify.Rule<UNA2002PermissionLikelyAnswered401>(PrivateHelperSource.InController(members, attributes));

    [Theory]
    [InlineData("private IActionResult Deny() => [|Unauthorized()|];")]
    [InlineData("""private IActionResult Deny() { Console.WriteLine(_gate); return [|StatusCode(401, "no")|]; }""")]
    [InlineData("private IActionResult Deny() => [|Answer(401)|]; private IActionResult Answer(int status) => StatusCode(status);")]
    public Task Where_all_callers_ask_for_a_permission(string helper) => Likely($$"""
        public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Deny();

        public IActionResult Put(int id)
        {
            if (!_gate.CanEdit(id))
            {
                return Deny();
            }

            return NoContent();
        }

        {{helper}}
        """);

    [Fact]
    public Task Only_likely_where_one_caller_asks_by_a_name() => Likely("""
        public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Deny();

        public IActionResult Put() => User.IsInRole("Writer") ? NoContent() : Deny();

        private IActionResult Deny() => [|Unauthorized()|];
        """);

    [Fact]
    public Task Reported_at_the_calls_where_one_of_them_asks_something_else() => Likely("""
        public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : [|Deny()|];

        public IActionResult Put() => User.Identity is null ? Deny() : NoContent();

        private IActionResult Deny() => Unauthorized();
        """);

    [Theory]
    [InlineData("public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : [|Deny()|]; public Func<IActionResult> Other() => Deny;")]
    [InlineData("public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : [|Deny()|]; public IActionResult Other() => Deny();")]
    [InlineData("public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : [|Deny()|]; public IActionResult Other(int id) => Deny(id); private IActionResult Deny(int id) => id > 0 ? Deny() : Ok();")]
    public Task Reported_at_the_calls_where_not_all_of_them_are_known(string members) => Likely(members + " private IActionResult Deny() => Unauthorized();");

    [Theory]
    [InlineData("internal IActionResult Deny() => Unauthorized();")]
    [InlineData("protected IActionResult Deny() => Unauthorized();")]
    public Task Reported_at_the_calls_where_other_types_may_call(string helper) => Likely("public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : [|Deny()|]; " + helper);

    [Fact]
    public Task Through_a_private_method_between() => Likely("""
        public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Refuse();

        private IActionResult Refuse() => Deny();

        private IActionResult Deny() => [|Unauthorized()|];
        """);

    [Fact]
    public Task On_what_an_evaluation_says() => Likely("""
        public IActionResult Get(ScopeEvaluation evaluation)
        {
            if (!evaluation.IsSuccessful())
            {
                return Refuse(evaluation);
            }

            return Ok();
        }

        private IActionResult Refuse(ScopeEvaluation evaluation) => [|Answer(evaluation, 401)|];

        private IActionResult Answer(ScopeEvaluation evaluation, int status) => StatusCode(status, evaluation);
        """);

    [Fact]
    public Task In_another_part_of_the_type() => Verify.Rule<UNA2002PermissionLikelyAnswered401>(PrivateHelperSource.InController("private IActionResult Deny() => [|Unauthorized()|];", "[Authorize]") + """

        public partial class C
        {
            public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Deny();
        }
        """);

    [Fact]
    public Task In_a_local_function_by_its_calls() => Likely("""
        public IActionResult Get(int id)
        {
            if (!_gate.CanRead(id))
            {
                return Deny();
            }

            return Ok();

            IActionResult Deny() => [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task One_action_without_authorization_leaves_the_callers_unknown() => Likely("""
        [Authorize]
        public IActionResult Get() => Load();

        public IActionResult Put() => Load();

        private IActionResult Load() => User.IsInRole("Reader") ? Ok() : [|Unauthorized()|];
        """, attributes: "");
}
