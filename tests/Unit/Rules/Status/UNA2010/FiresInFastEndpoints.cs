using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class FiresInFastEndpoints
{
    [Fact]
    public Task The_same_condition_may_ask_two_questions() => Verify.Rule<UNA2010TwoQuestionsOneAnswer>(
        EndpointSource.Of("""if (User.Identity?.IsAuthenticated != true || !User.IsInRole("Clerk")) { await [|Send.UnauthorizedAsync(ct)|]; return; }"""));
}
