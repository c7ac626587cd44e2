using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

public class Fires
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
    public Task On_a_misspelt_name(string name) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($"""
        response.Headers[[|"{name}"|]] = "Bearer";
        response.Headers.Append([|"{name}"|], "Bearer");
        """));

    [Fact]
    public Task In_messages_listeners_and_constants() => Verify.Rule<UNA3003MisnamedHeader>("""
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
    public Task On_another_header_that_holds_the_challenge_of_a_401(string name, string value) => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements($"""
        response.StatusCode = 401;
        response.Headers[[|{name}|]] = {value};
        """));
}
