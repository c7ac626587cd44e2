using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

public class Fires
{
    [Theory]
    [InlineData("if (me == null || !me.IsAdmin) return [|Unauthorized()|];")]
    [InlineData("""if (me is null || me.Id != owner) { return [|Unauthorized("no")|]; }""")]
    [InlineData("""if (me == null || User.IsInRole("ReadOnly")) return [|StatusCode(401)|];""")]
    [InlineData("if (me != null && me.IsAdmin) return Ok(); return [|Unauthorized()|];")]
    [InlineData("return me is not null && me.Id == owner ? Ok() : [|Unauthorized()|];")]
    public Task On_one_condition_with_two_questions(string body) => QuestionSource.InAction(body);
}
