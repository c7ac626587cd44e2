using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

/// <summary>FastEndpoints sends a response where the endpoint sends none, so that a written status is lost (<c>on-the-wire.md</c> B14).</summary>
public class SilentInFastEndpoints
{
    [Theory]
    [InlineData("await Send.UnauthorizedAsync(ct);")]
    [InlineData("""HttpContext.Response.StatusCode = 401; await HttpContext.Response.WriteAsync("no");""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; HttpContext.Response.StatusCode = 401; await Send.UnauthorizedAsync(ct);""")]
    [InlineData("HttpContext.Response.StatusCode = 401; HttpContext.MarkResponseStart();")]
    [InlineData("HttpContext.Response.StatusCode = 401; ResponseStarted = true;")]
    [InlineData("""HttpContext.Response.StatusCode = 401; Response = new { error = "no" };""")]
    [InlineData("""HttpContext.Response.StatusCode = 401; ThrowError("no");""")]
    public Task A_status_that_is_sent(string handle) => Verify.Rule<UNA5003StatusOverridden>(EndpointSource.Of(handle));

    [Fact]
    public Task An_endpoint_that_does_not_send_by_itself_keeps_the_status() => Verify.Rule<UNA5003StatusOverridden>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401;", "DontAutoSendResponse();"));

    [Theory]
    [InlineData("int")]
    [InlineData("DateTime")]
    public Task A_response_that_is_never_null_keeps_the_status(string type) => Verify.Rule<UNA5003StatusOverridden>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401;").Replace(": Endpoint<OrderRequest>", ": Endpoint<OrderRequest, " + type + ">"));
}
