using Unauthorized.Analyzers.CodeFixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.FastEndpoints;

/// <summary>FastEndpoints sends a response where the endpoint sends none, so that a written status is lost (<c>on-the-wire.md</c> B14).</summary>
public class AutoSendTests
{
    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|];")]
    [InlineData("if (request.Key.Length == 0) { [|HttpContext.Response.StatusCode = 403|]; return; } await Send.OkAsync(ct);")]
    [InlineData("await Send.UnauthorizedAsync(ct);")]
    [InlineData("""HttpContext.Response.StatusCode = 401; await HttpContext.Response.WriteAsync("no");""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; HttpContext.Response.StatusCode = 401; await Send.UnauthorizedAsync(ct);""")]
    [InlineData("HttpContext.Response.StatusCode = 401; HttpContext.MarkResponseStart();")]
    [InlineData("HttpContext.Response.StatusCode = 401; ResponseStarted = true;")]
    [InlineData("""HttpContext.Response.StatusCode = 401; Response = new { error = "no" };""")]
    [InlineData("""HttpContext.Response.StatusCode = 401; ThrowError("no");""")]
    public Task A_status_needs_a_send(string handle) => Verify.Rule<UNA5003StatusOverridden>(EndpointSource.Of(handle));

    [Fact]
    public Task An_endpoint_that_does_not_send_by_itself_keeps_the_status() => Verify.Rule<UNA5003StatusOverridden>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401;", "DontAutoSendResponse();"));

    [Theory]
    [InlineData("int")]
    [InlineData("DateTime")]
    public Task A_response_that_is_never_null_keeps_the_status(string type) => Verify.Rule<UNA5003StatusOverridden>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401;").Replace(": Endpoint<OrderRequest>", ": Endpoint<OrderRequest, " + type + ">"));

    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|]; // nobody", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.UnauthorizedAsync(ct); // nobody
        """)]
    [InlineData("[|HttpContext.Response.StatusCode = 403|];", "await Send.ForbiddenAsync(ct);")]
    [InlineData("""
        if (request.Key.Length == 0)
                {
                    // nobody
                    [|HttpContext.Response.StatusCode = StatusCodes.Status401Unauthorized|];
                    return;
                }

                await Send.OkAsync(ct);
        """, """
        if (request.Key.Length == 0)
                {
                    // nobody
                    HttpContext.Response.Headers.WWWAuthenticate = "Key";
                    await Send.UnauthorizedAsync(ct);
                    return;
                }

                await Send.OkAsync(ct);
        """)]
    [InlineData("""
        HttpContext.Response.Headers.WWWAuthenticate = "Other";
                [|HttpContext.Response.StatusCode = 401|];
        """, """
        HttpContext.Response.Headers.WWWAuthenticate = "Other";
                await Send.UnauthorizedAsync(ct);
        """)]
    [InlineData("""switch (Route<int>("id")) { case 1: await Send.OkAsync(1, ct); return; default: [|HttpContext.Response.StatusCode = 403|]; return; }""", """switch (Route<int>("id")) { case 1: await Send.OkAsync(1, ct); return; default: await Send.ForbiddenAsync(ct); return; }""")]
    public Task The_status_is_sent(string before, string after) => Verify.Fix<UNA5003StatusOverridden, SendDenial>(
        EndpointSource.Of(before), EndpointSource.Of(after), editorConfig: "unauthorized_analyzers.challenge = Key");

    [Fact]
    public Task A_handler_that_returns_its_task_returns_the_sending_one() => Verify.Fix<UNA5003StatusOverridden, SendDenial>(
        EndpointSource.Of("""
            [|HttpContext.Response.StatusCode = 401|];
                    return Task.CompletedTask;
            """).Replace("async ", "").Replace("""
                    await Task.Yield();

            """, ""),
        EndpointSource.Of("""
            HttpContext.Response.Headers.WWWAuthenticate = "Key";
                    return Send.UnauthorizedAsync(ct);
            """).Replace("async ", "").Replace("""
                    await Task.Yield();

            """, ""),
        editorConfig: "unauthorized_analyzers.challenge = Key");

    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|]; await Task.Delay(1);")]
    [InlineData("if (request.Key.Length == 0) { [|HttpContext.Response.StatusCode = 401|]; } await Task.Delay(1);")]
    public Task What_runs_behind_the_write_may_matter(string handle) => Verify.NoFix<UNA5003StatusOverridden, SendDenial>(EndpointSource.Of(handle));
}
