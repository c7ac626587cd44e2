using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class SilentInFastEndpoints
{
    [Fact]
    public Task A_status_that_a_later_answer_replaces_is_not_sent() => Verify.Rule<UNA1002StatusWithoutChallenge>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401; await Send.OkAsync(ct);"));
}
