using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

public class Silent
{
    [Theory]
    [InlineData("if (me == null) return Unauthorized(); if (!me.IsAdmin) return Unauthorized();")]
    [InlineData("if (me == null || !await users.CheckPasswordAsync(me, owner)) return Unauthorized();")]
    [InlineData("if (me == null || me.Email == null) return Unauthorized();")]
    [InlineData("if (me == null || !me.IsAdmin) return Forbid();")]
    [InlineData("if (me?.IsAdmin != true) return Unauthorized();")]
    [InlineData("if (!(me?.IsAdmin ?? false)) return Unauthorized();")]
    public Task On_one_question_and_on_questions_told_apart(string body) => QuestionSource.InAction(body);
}
