using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>FastEndpoints up to version 6, whose endpoints have the sending calls themselves, by a reference with the members of 6.2 that matter.</summary>
public class FiresInOldFastEndpoints
{
    [Theory]
    [InlineData("return [|SendUnauthorizedAsync(ct)|];")]
    [InlineData("return [|SendAsync(request, 401)|];")]
    [InlineData("""return [|SendStringAsync("no", 401)|];""")]
    [InlineData("return [|SendErrorsAsync(401)|];")]
    [InlineData("return [|SendHeadersAsync(h => { }, 401)|];")]
    [InlineData("return SendResultAsync([|Results.Unauthorized()|]);")]
    public Task Sends(string handle) => OldEndpointSource.Check<UNA1001ResultWithoutChallenge>(handle);
}
