using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

public class Silent
{
    [Theory]
    [InlineData("""response.Headers["WWW-Authenticate"] = "Bearer";""")]
    [InlineData("""response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";""")]
    [InlineData("""response.Headers["www-authenticate"] = "Bearer";""")]
    [InlineData("""response.Headers.Append("WWW-AUTHENTICATE", "Bearer");""")]
    public Task On_the_right_name(string statement) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements(statement));

    [Theory]
    [InlineData("""response.Headers["X-WWW-Authenticate"] = "Bearer";""")]
    [InlineData("""response.Headers["X-Authentication"] = "Bearer";""")]
    [InlineData("""response.Headers["Authentication-Info"] = "nextnonce=\"x\"";""")]
    [InlineData("""response.Headers["Authorization"] = "Bearer " + context.TraceIdentifier;""")]
    [InlineData("""response.Headers["Authentication"] = "done";""")]
    [InlineData("""response.Headers[context.TraceIdentifier] = "Basic realm=\"api\"";""")]
    public Task On_headers_of_another_meaning(string statement) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($$"""
        response.StatusCode = 401;
        {{statement}}
        """));

    [Theory]
    [InlineData("""request.Headers["WWW-Authentication"] = "Bearer";""")]
    [InlineData("""request.Headers["Authorization"] = "Basic realm=\"api\"";""")]
    [InlineData("""_ = request.Headers["WWW-Authentication"];""")]
    [InlineData("""var table = new Dictionary<string, string> { ["WWW-Authentication"] = "Bearer" };""")]
    [InlineData("""_ = response.Headers.ContainsKey("WWW-Authentication");""")]
    public Task On_what_no_response_sends(string statement) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($$"""
        response.StatusCode = 401;
        {{statement}}
        """));

    [Fact]
    public Task On_a_response_that_is_no_401() => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements("""
        response.StatusCode = 200;
        response.Headers["Authorization"] = "Basic realm=\"api\"";
        """));

    [Fact]
    public Task On_the_challenge_of_a_proxy() => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements("""
        if (ok)
        {
            response.StatusCode = 407;
            response.Headers["Proxy-Authenticate"] = "Basic realm=\"proxy\"";
        }
        else
        {
            response.StatusCode = 401;
        }
        """));

    [Fact]
    public Task In_code_that_does_not_compile() => Verify.Rule<UNA3003MisnamedHeader>("""
        public class C
        {
            public void M(HttpResponse response)
            {
                unknown.Headers["WWW-Authentication"] = "Bearer";
                response.Heads["WWW-Authentication"] = "Bearer";
            }
        }
        """, compiler: CompilerDiagnostics.None);
}
