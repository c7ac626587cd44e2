using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

/// <summary>FastEndpoints sends a response where the endpoint sends none, so that a written status is lost (<c>on-the-wire.md</c> B14).</summary>
public class FiresInFastEndpoints
{
    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|];")]
    [InlineData("if (request.Key.Length == 0) { [|HttpContext.Response.StatusCode = 403|]; return; } await Send.OkAsync(ct);")]
    public Task A_status_needs_a_send(string handle) => Verify.Rule<UNA5003StatusOverridden>(EndpointSource.Of(handle));
}
