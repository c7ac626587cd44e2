using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

public class SilentForExceptions
{
    [Fact]
    public Task A_403_for_nobody_is_not_judged() => Verify.Rule<UNA2003AnonymousAnswered403>(
        CarriedSource.Service("""if (context.User.Identity?.IsAuthenticated != true) throw new ApiException(HttpStatusCode.Forbidden, "no");"""));
}
