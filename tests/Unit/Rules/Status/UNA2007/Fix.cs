using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2007;

public class Fix
{
    [Theory]
    [InlineData("e switch { UnauthorizedAccessException => [|401|], _ => 500 }", "e switch { UnauthorizedAccessException => 403, _ => 500 }")]
    [InlineData("e switch { UnauthorizedAccessException => [|StatusCodes.Status401Unauthorized|], _ => 500 }", "e switch { UnauthorizedAccessException => StatusCodes.Status403Forbidden, _ => 500 }")]
    [InlineData("(int)(e is UnauthorizedAccessException ? [|HttpStatusCode.Unauthorized|] : HttpStatusCode.OK)", "(int)(e is UnauthorizedAccessException ? HttpStatusCode.Forbidden : HttpStatusCode.OK)")]
    public Task Mapped_exceptions(string before, string after) => Verify.Fix<UNA2007AccessExceptionAnswered401, AnswerForbidden>(
        ForbiddenSource.Usings + $"public static class Map {{ public static int Of(Exception e) => {before}; }}", ForbiddenSource.Usings + $"public static class Map {{ public static int Of(Exception e) => {after}; }}");
}
