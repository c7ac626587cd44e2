using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3005;

public class Silent
{
    [Theory]
    [InlineData("insufficient_scope", "403")]
    [InlineData("invalid_token", "401")]
    [InlineData("invalid_request", "400")]
    [InlineData("insufficient_user_authentication", "401")]
    [InlineData("my_own_code", "418")]
    public Task On_a_right_pair(string code, string status) => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements($$"""
        response.StatusCode = {{status}};
        response.Headers.WWWAuthenticate = "Bearer error=\"{{code}}\"";
        """));

    [Fact]
    public Task Where_the_pair_is_on_different_paths() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
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
    public Task Where_the_status_is_overwritten() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
        response.StatusCode = 401;
        response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\"";
        response.StatusCode = 403;
        """));

    [Fact]
    public Task Where_the_header_is_replaced_or_cleared() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
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
    public Task Where_the_status_is_not_known() => Verify.Rule<UNA3005ErrorCodeAndStatus>(ValueSource.Statements("""
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
}
