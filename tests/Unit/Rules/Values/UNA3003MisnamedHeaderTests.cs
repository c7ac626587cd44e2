using Unauthorized.Analyzers.CodeFixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3003MisnamedHeaderTests
{
    [Theory]
    [InlineData("WWW-Authentication")]
    [InlineData("WwwAuthentication")]
    [InlineData("WWWAuthenticate")]
    [InlineData("WwwAuthenticate")]
    [InlineData("WWW_Authenticate")]
    [InlineData("WWW Authenticate")]
    [InlineData("WWW-Authorization")]
    [InlineData("WWW-Authorize")]
    [InlineData("WWW-Authenicate")]
    [InlineData("WW-Authenticate")]
    [InlineData("WWW-Auth")]
    public Task Fires_on_a_misspelt_name(string name) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($"""
        response.Headers[[|"{name}"|]] = "Bearer";
        response.Headers.Append([|"{name}"|], "Bearer");
        """));

    [Fact]
    public Task Fires_in_messages_listeners_and_constants() => Verify.Rule<UNA3003MisnamedHeader>("""
        public class C
        {
            private const string Name = "WWW-Authentication";

            public void M(HttpResponse response, HttpResponseMessage message, System.Net.HttpListenerResponse listener)
            {
                response.Headers.Add([|Name|], "Bearer");
                message.Headers.Add([|"WWW-Authentication"|], "Bearer");
                message.Headers.TryAddWithoutValidation([|"Proxy-Authentication"|], "Bearer");
                listener.AddHeader([|"WWW-Authentication"|], "Bearer");
                listener.Headers[[|"WWW-Authentication"|]] = "Bearer";
            }
        }
        """);

    [Theory]
    [InlineData("""
        "Authorization"
        """, """
        "Basic realm=\"api\""
        """)]
    [InlineData("""
        "authorization"
        """, """
        "Bearer"
        """)]
    [InlineData("HeaderNames.Authorization", """
        $"Bearer error=\"invalid_token\""
        """)]
    [InlineData("""
        "Proxy-Authenticate"
        """, """
        "Basic realm=\"api\""
        """)]
    [InlineData("""
        "Authenticate"
        """, """
        "Bearer realm=\"api\""
        """)]
    public Task Fires_on_another_header_that_holds_the_challenge_of_a_401(string name, string value) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($"""
        response.StatusCode = 401;
        response.Headers[[|{name}|]] = {value};
        """));

    [Fact]
    public Task Silent() => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements("""
        response.Headers["WWW-Authenticate"] = "Bearer";
        response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        response.Headers["www-authenticate"] = "Bearer";
        response.Headers["X-WWW-Authenticate"] = "Bearer";
        response.Headers["X-Authentication"] = "Bearer";
        response.Headers["Authentication-Info"] = "nextnonce=\"x\"";
        response.Headers["Authorization"] = "Bearer " + context.TraceIdentifier;
        response.Headers["Authentication"] = "done";
        request.Headers["WWW-Authentication"] = "Bearer";
        request.Headers["Authorization"] = "Basic realm=\"api\"";
        _ = request.Headers["WWW-Authentication"];
        var table = new Dictionary<string, string> { ["WWW-Authentication"] = "Bearer" };
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
    public Task Fixes() => Verify.Fix<UNA3003MisnamedHeader, NameChallengeHeader>("""
        public class C
        {
            public void M(HttpResponse response)
            {
                response.Headers[[|"WWW-Authentication"|]] = "Bearer"; // comment
                response.Headers.Append([|"WwwAuthenticate"|], "Bearer");
                response.Headers.Append([|"Proxy-Authentication"|], "Bearer");
            }
        }
        """, """
        using Microsoft.Net.Http.Headers;

        public class C
        {
            public void M(HttpResponse response)
            {
                response.Headers[HeaderNames.WWWAuthenticate] = "Bearer"; // comment
                response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");
                response.Headers.Append(HeaderNames.ProxyAuthenticate, "Bearer");
            }
        }
        """);
}
