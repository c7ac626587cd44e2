using Unauthorized.Analyzers.CodeFixes.Fixes.Effect;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5003;

/// <summary>FastEndpoints sends a response where the endpoint sends none, so that a written status is lost (<c>on-the-wire.md</c> B14).</summary>
public class FixInFastEndpoints
{
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
