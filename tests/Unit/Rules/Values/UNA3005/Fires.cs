using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3005;

public class Fires
{
    [Theory]
    [InlineData("insufficient_scope", "401")]
    [InlineData("insufficient_scope", "StatusCodes.Status400BadRequest")]
    [InlineData("invalid_token", "403")]
    [InlineData("invalid_token", "400")]
    [InlineData("invalid_token", "StatusCodes.Status500InternalServerError")]
    [InlineData("invalid_request", "401")]
    [InlineData("insufficient_user_authentication", "403")]
    [InlineData("use_dpop_nonce", "400")]
    public Task On_a_mixed_pair(string code, string status) => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements($$"""
        response.StatusCode = {{status}};
        response.Headers.WWWAuthenticate = "Bearer error=\"[|{{code}}|]\"";
        await response.WriteAsync("no");
        """));

    [Fact]
    public Task Where_the_header_comes_first() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        Response.Headers.Append("WWW-Authenticate", "Bearer error=\"[|insufficient_scope|]\", scope=\"a\"");
        return Unauthorized();
        """));

    [Fact]
    public Task On_one_path_of_two() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        Response.Headers.WWWAuthenticate = "Bearer error=\"[|insufficient_scope|]\"";
        if (ok)
        {
            return StatusCode(403);
        }

        return StatusCode(401);
        """));

    [Fact]
    public Task In_a_lambda() => Verify.Rule<UNA3005ErrorCodeAndStatus>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
            return Results.StatusCode(403);
        });
        app.MapGet("/b", (HttpResponse response) =>
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Results.StatusCode(401);
        });
        app.Run();
        """);
}
