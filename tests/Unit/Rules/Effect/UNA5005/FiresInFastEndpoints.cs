using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5005;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class FiresInFastEndpoints
{
    [Fact]
    public Task The_late_header_is_told() => Verify.Rule<UNA5005WrittenTooLate>(
        EndpointSource.Of("""await Send.UnauthorizedAsync(ct); [|HttpContext.Response.Headers.WWWAuthenticate = "Key"|];"""));
}
