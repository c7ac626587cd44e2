using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

/// <summary>FastEndpoints up to version 6, whose endpoints have the sending calls themselves, by a reference with the members of 6.2 that matter.</summary>
public class SilentInOldFastEndpoints
{
    [Theory]
    [InlineData("HttpContext.Response.StatusCode = 401; return SendUnauthorizedAsync(ct);")]
    public Task Sends_the_answer_itself(string handle) => OldEndpointSource.Check<UNA5003StatusOverridden>(handle);
}
