using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3005ErrorCodeAndStatusTests
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
    public Task Fires_on_a_mixed_pair(string code, string status) => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements($$"""
        response.StatusCode = {{status}};
        response.Headers.WWWAuthenticate = "Bearer error=\"[|{{code}}|]\"";
        await response.WriteAsync("no");
        """));

    [Theory]
    [InlineData("insufficient_scope", "403")]
    [InlineData("invalid_token", "401")]
    [InlineData("invalid_request", "400")]
    [InlineData("insufficient_user_authentication", "401")]
    [InlineData("my_own_code", "418")]
    public Task Silent_on_a_right_pair(string code, string status) => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements($$"""
        response.StatusCode = {{status}};
        response.Headers.WWWAuthenticate = "Bearer error=\"{{code}}\"";
        """));

    [Fact]
    public Task Fires_where_the_header_comes_first() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        Response.Headers.Append("WWW-Authenticate", "Bearer error=\"[|insufficient_scope|]\", scope=\"a\"");
        return Unauthorized();
        """));

    [Fact]
    public Task Fires_on_one_path_of_two() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        Response.Headers.WWWAuthenticate = "Bearer error=\"[|insufficient_scope|]\"";
        if (ok)
        {
            return StatusCode(403);
        }

        return StatusCode(401);
        """));

    [Fact]
    public Task Fires_in_a_lambda() => Verify.Rule<UNA3005ErrorCodeAndStatus>("""
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

    [Fact]
    public Task Silent_where_the_pair_is_on_different_paths() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        if (ok)
        {
            response.StatusCode = 401;
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        }
        else
        {
            response.StatusCode = 403;
            response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        }
        """));

    [Fact]
    public Task Silent_where_the_status_is_overwritten() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        response.StatusCode = 401;
        response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        response.StatusCode = 403;
        """));

    [Fact]
    public Task Silent_where_the_header_is_replaced_or_cleared() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        if (ok)
        {
            response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
            response.StatusCode = 403;
            return new EmptyResult();
        }

        response.Headers.Remove("WWW-Authenticate");
        response.StatusCode = 400;
        """));

    [Fact]
    public Task Silent_where_the_status_is_not_known() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        response.StatusCode = 401;
        response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        Helper(response);
        await response.WriteAsync("no");
        if (ok)
        {
            return Forbid();
        }

        response.StatusCode = context.TraceIdentifier.Length;
        """));

    [Fact]
    public Task Fixes() => Verify.Fix<UNA3005ErrorCodeAndStatus, MatchErrorCode>(ValueSource.Statements("""
        response.StatusCode = 403;
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{context.TraceIdentifier}\", error=\"[|invalid_token|]\"";
        await response.WriteAsync("no");
        """), ValueSource.Statements("""
        response.StatusCode = 403;
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{context.TraceIdentifier}\", error=\"insufficient_scope\"";
        await response.WriteAsync("no");
        """));

    [Fact]
    public Task No_code_belongs_with_500() => Verify.NoFix<UNA3005ErrorCodeAndStatus, MatchErrorCode>(ValueSource.Statements("""
        response.StatusCode = 500;
        response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
        await response.WriteAsync("no");
        """));
}
