using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

public class FixForExceptions
{
    [Fact]
    public Task A_refused_permission_is_likely_a_403() => Verify.Fix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(
        CarriedSource.InAction("""throw [|new ApiException(HttpStatusCode.Unauthorized, "no")|]"""),
        CarriedSource.InAction("""throw new ApiException(HttpStatusCode.Forbidden, "no")"""));
}
