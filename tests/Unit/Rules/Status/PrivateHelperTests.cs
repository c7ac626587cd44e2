using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

/// <summary>The question that all callers of a private method or local function ask is the question of the answer that it makes.</summary>
public class PrivateHelperTests
{
    private const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public interface IGate { bool CanEdit(int id); bool CanRead(int id); bool Check(string? user, int id); }
        public enum PermissionsCheckResult { Allowed, Denied }
        public class ScopeEvaluation
        {
            public bool ScopesAreValid { get; set; }
            public PermissionsCheckResult Permissions { get; set; }
            public bool IsSuccessful() => ScopesAreValid && Permissions == PermissionsCheckResult.Allowed;
        }

        """;

    private static Task Likely(string members, string attributes = "[Authorize]") => Verify.Rule<UNA2002PermissionLikelyAnswered401>(InController(members, attributes));

    private static Task Proven(string members, string attributes = "[Authorize]") => Verify.Rule<UNA2001PermissionAnswered401>(InController(members, attributes));

    private static string InController(string members, string attributes) => Usings + $$"""
        {{attributes}}
        public partial class C(IGate gate) : ControllerBase
        {
            private readonly IGate _gate = gate;
            {{members}}
        }
        """;

    [Theory]
    [InlineData("private IActionResult Deny() => [|Unauthorized()|];")]
    [InlineData("""private IActionResult Deny() { Console.WriteLine(_gate); return [|StatusCode(401, "no")|]; }""")]
    [InlineData("private IActionResult Deny() => [|Answer(401)|]; private IActionResult Answer(int status) => StatusCode(status);")]
    public Task Fires_where_all_callers_ask_for_a_permission(string helper) => Likely($$"""
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
    public Task Proven_where_every_caller_proves_it() => Proven("""
        public IActionResult Get() => User.IsInRole("Reader") ? Ok() : Deny();

        public IActionResult Put() => !User.IsInRole("Writer") ? this.Deny() : NoContent();

        private IActionResult Deny() => [|Unauthorized()|];
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
    public Task Silent_where_all_callers_ask_who_is_there() => Likely("""
        public IActionResult Get() => User.Identity?.IsAuthenticated == true ? Ok() : Deny();

        public IActionResult Put() => User.Identity is null ? Deny() : NoContent();

        private IActionResult Deny() => Unauthorized();
        """, attributes: "");

    [Fact]
    public Task Silent_where_nobody_calls() => Likely("private IActionResult Deny() => Unauthorized();");

    [Fact]
    public Task Silent_where_it_calls_only_itself() => Likely("private IActionResult Deny(int n) { if (n > 0) { return Deny(n - 1); } return Unauthorized(); }");

    [Fact]
    public Task Silent_where_two_call_each_other() => Likely("private IActionResult A() { B(); return Unauthorized(); } private IActionResult B() { A(); return Unauthorized(); }");

    [Fact]
    public Task Fires_through_a_private_method_between() => Likely("""
        public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Refuse();

        private IActionResult Refuse() => Deny();

        private IActionResult Deny() => [|Unauthorized()|];
        """);

    [Fact]
    public Task Fires_on_what_an_evaluation_says() => Likely("""
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
    public Task Fires_in_another_part_of_the_type() => Verify.Rule<UNA2002PermissionLikelyAnswered401>(InController("private IActionResult Deny() => [|Unauthorized()|];", "[Authorize]") + """

        public partial class C
        {
            public IActionResult Get(int id) => _gate.CanRead(id) ? Ok() : Deny();
        }
        """);

    [Fact]
    public Task Fires_in_a_local_function_by_its_calls() => Likely("""
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

    [Theory]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } if (User.Identity is null) { return Deny(); } return Ok();")]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } Func<IActionResult> deny = Deny; return deny();")]
    [InlineData("if (!_gate.CanRead(id)) { return Deny(); } return Other(); IActionResult Other() => Deny();")]
    public Task Silent_in_a_local_function_whose_calls_differ(string body) => Likely("public IActionResult Get(int id) { " + body + " IActionResult Deny() => Unauthorized(); }");

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

    [Fact]
    public Task One_action_without_authorization_leaves_the_callers_unknown() => Likely("""
        [Authorize]
        public IActionResult Get() => Load();

        public IActionResult Put() => Load();

        private IActionResult Load() => User.IsInRole("Reader") ? Ok() : [|Unauthorized()|];
        """, attributes: "");

    [Fact]
    public Task The_missing_challenge_of_a_helper_is_moot_where_403_is_proven() => Verify.Rule<UNA1001ResultWithoutChallenge>(InController("""
        public IActionResult Get() => User.IsInRole("Reader") ? Ok() : Deny();

        private IActionResult Deny() => Unauthorized();
        """, "[Authorize]"));

    [Fact]
    public Task A_403_is_judged_by_the_calls_as_well() => Verify.Rule<UNA2003AnonymousAnswered403>(InController("""
        public IActionResult Get() => User.Identity?.IsAuthenticated == true ? Ok() : Deny();

        private IActionResult Deny() => [|StatusCode(403)|];
        """, ""));
}
