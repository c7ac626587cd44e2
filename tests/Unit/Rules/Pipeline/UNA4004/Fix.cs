using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4004;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fix
{
    [Theory]
    [InlineData("Forbid()", "StatusCode(403)")]
    [InlineData("this.Forbid()", "this.StatusCode(403)")]
    [InlineData("new ForbidResult()", "new StatusCodeResult(403)")]
    public Task Forbid_becomes_a_status(string before, string after) => Verify.Fix<UNA4004ChallengeWithoutScheme, AnswerWithoutScheme>(
        SchemeSource.Action($"[|{before}|]"), SchemeSource.Action(after.Replace("403", "StatusCodes.Status403Forbidden")), moreSources: SchemeSource.Program(""));

    [Fact]
    public Task Attribute_has_no_fix() => Verify.Fix<UNA4004ChallengeWithoutScheme, AnswerWithoutScheme>(SchemeSource.Action("Ok()", "[[|Authorize|]]"), SchemeSource.Action("Ok()", "[[|Authorize|]]"), moreSources: SchemeSource.Program(""));
}
