using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Guards;

/// <summary>In a loop conditions decide about each other in circles; the walk up the conditions of an answer ends all the same.</summary>
public class LoopTests
{
    private static Task Likely(string body) => Verify.Rule<UNA2002PermissionLikelyAnswered401>($$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public interface IGate { bool Knows(int id); Task<bool> NextAsync(); }

        [Authorize]
        public class C(IGate gate) : ControllerBase
        {
            public async Task<IActionResult> Get(int[] ids, int count)
            {
                int i = 0;
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("while (true) { if (ids.Length > i) { if (ids[i] == count) { return Unauthorized(); } } i++; }")]
    [InlineData("while (await gate.NextAsync()) { if (ids.Length > i) { if (ids[i] == count) { return Unauthorized(); } } else { if (i > count) { return Unauthorized(); } } i++; } return Ok();")]
    [InlineData("for (; ; i++) { if (gate.Knows(i)) { if (gate.Knows(i + 1)) { if (gate.Knows(i + 2)) { return Unauthorized(); } } } }")]
    [InlineData("do { if (gate.Knows(i)) { try { if (ids[i] > 2) { return Unauthorized(); } } catch (InvalidOperationException) { if (i > 9) { return Unauthorized(); } } } i++; } while (true);")]
    [InlineData("again: if (gate.Knows(i)) { if (i++ > count) { return Unauthorized(); } } goto again;")]
    [InlineData("while (true) { switch (i) { case 1: if (gate.Knows(i)) { return Unauthorized(); } break; case 2: if (gate.Knows(3)) { return Unauthorized(); } continue; } i++; }")]
    public Task Walk_ends_where_nothing_is_asked_of_the_caller(string body) => Likely(body);

    [Theory]
    [InlineData("while (true) { if (!User.IsInRole(\"Admin\")) { if (ids[i] == count) { return [|Unauthorized()|]; } } i++; }")]
    [InlineData("while (true) { if (ids.Length > i) { if (!User.IsInRole(\"Admin\")) { if (ids[i] == count) { return [|Unauthorized()|]; } } } i++; }")]
    public Task What_encloses_the_answer_decides_in_a_loop_too(string body) => Likely(body);
}
