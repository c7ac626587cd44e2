using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>FastEndpoints up to version 6, whose endpoints have the sending calls themselves, by a reference with the members of 6.2 that matter.</summary>
public class SilentInOldFastEndpoints
{
    [Theory]
    [InlineData("""return SendHeadersAsync(h => h.WWWAuthenticate = "Key", 401);""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; return SendUnauthorizedAsync(ct);""")]
    [InlineData("return SendForbiddenAsync(ct);")]
    public Task Sends_with_the_header_or_another_status(string handle) => OldEndpointSource.Check<UNA1001ResultWithoutChallenge>(handle);
}
