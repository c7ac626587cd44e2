using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

public class Silent
{
    [Fact]
    public Task On_right_values_and_on_what_cannot_be_known() => Verify.Rule<UNA3001MalformedChallenge>("""
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class C
        {
            private readonly string _challenge = "";

            public void M(HttpResponse response, string realm, string error, string quote, IEnumerable<string> many)
            {
                response.Headers.WWWAuthenticate = "Basic realm=\"api\", charset=\"UTF-8\"";
                response.Headers.WWWAuthenticate = "Bearer";
                response.Headers.WWWAuthenticate = "Negotiate";
                response.Headers.WWWAuthenticate = "Negotiate oYG2MIGz==";
                response.Headers.WWWAuthenticate = "NTLM TlRM TVNT=UAA = x";
                response.Headers.WWWAuthenticate = "";
                response.Headers.WWWAuthenticate = realm;
                response.Headers.WWWAuthenticate = _challenge;
                response.Headers.WWWAuthenticate = $"Basic realm={realm}";
                response.Headers.WWWAuthenticate = "Basic realm=" + quote + "My Api" + quote;
                response.Headers.WWWAuthenticate = $"Bearer {realm}";
                response.Headers.WWWAuthenticate = $"{realm} error=\"invalid_token\"";
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\"{error}";
                response.Headers.WWWAuthenticate = string.Join(", ", many);
                response.Headers.WWWAuthenticate = string.Format(realm, "a b c = d");
                response.Headers.WWWAuthenticate = string.Format("Basic realm={0}{1}{0}", quote, realm);
                response.Headers.WWWAuthenticate = string.Format("Basic realm={0}{1}{0}", '"', realm);

                var text = "Bearer realm=";
                text += "\"api\"";
                response.Headers.WWWAuthenticate = text;

                response.Headers["X-Note"] = "Basic realm=api";
                response.Headers.Append("Warning", "Basic realm=api");
            }

            public void Client(HttpRequest request, HttpResponseMessage message)
            {
                request.Headers["WWW-Authenticate"] = "Basic realm=api";
                _ = message.Headers.WwwAuthenticate.ToString() == "Basic realm=api";
                _ = request.Headers["WWW-Authenticate"] == "Basic realm=api";
            }
        }

        public class Lookalike
        {
            public string WWWAuthenticate { get; set; } = "";
            public string Challenge { get; set; } = "";

            public void M() { WWWAuthenticate = "Basic realm=api"; Challenge = "Basic realm=api"; }
        }
        """);

    [Fact]
    public Task In_code_that_does_not_compile() => Verify.Rule<UNA3001MalformedChallenge>("""
        public class C
        {
            public void M(HttpResponse response)
            {
                response.Headers.Unknown("WWW-Authenticate", "Basic realm=api");
                unknown.Headers["WWW-Authenticate"] = "Basic realm=api";
                response.Headers.WWWAuthenticate = Missing("Basic realm=api");
                response.Headers.WWWAuthenticate = $"Basic realm={;
            }
        }
        """, compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Theory]
    [InlineData("Basic realm='api, and more; a = b'")]
    [InlineData("Basic realm='say ~'please~''")]
    [InlineData("Bearer")]
    [InlineData("Bearer max_age=5")]
    [InlineData("Bearer realm='api',error='invalid_token' , scope='a b'")]
    [InlineData("Negotiate, Basic realm='api', Bearer")]
    [InlineData("Negotiate YWJj==, NTLM")]
    [InlineData("Digest realm='a', nonce='{text}', qop='auth, auth-int', stale=true")]
    [InlineData("ApiKey header='X-Key'")]
    public Task On_challenges_as_they_should_be(string value) => Verify.Rule<UNA3001MalformedChallenge>(ValueSource.Of(value));
}
