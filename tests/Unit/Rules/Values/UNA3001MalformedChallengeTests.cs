using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3001MalformedChallengeTests
{
    [Fact]
    public Task Fires_on_every_way_to_write_the_header() => Verify.Rule<UNA3001MalformedChallenge>("""
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;

        public class C
        {
            private const string Name = "WWW-Authenticate";

            public void M(HttpContext context, HttpResponse response, IHeaderDictionary headers)
            {
                response.Headers.WWWAuthenticate = "Basic realm=[|api|]";
                response.Headers["WWW-Authenticate"] = "Basic realm=[|api|]";
                response.Headers["www-authenticate"] = "Basic realm=[|api|]";
                response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=[|api|]";
                response.Headers[Name] = "Basic realm=[|api|]";
                response.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Append("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=[|api|]");
                response.Headers.TryAdd("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.AppendCommaSeparatedValues("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Add(new KeyValuePair<string, StringValues>("WWW-Authenticate", "Basic realm=[|api|]"));
                context.Response.Headers.WWWAuthenticate = new StringValues("Basic realm=[|api|]");
                context.Response.Headers.WWWAuthenticate = new StringValues(new[] { "Bearer", "Basic realm=[|api|]" });
                context.Response.Headers.WWWAuthenticate = new[] { "Bearer", "Basic realm=[|api|]" };
                headers.WWWAuthenticate = response.StatusCode > 1 ? "Basic realm=[|api|]" : "Bearer";
                context.Response.Headers.WWWAuthenticate = response.StatusCode switch { 401 => "Basic realm=[|api|]", _ => "Bearer" };
            }
        }
        """);

    [Fact]
    public Task Fires_in_messages_options_and_listeners() => Verify.Rule<UNA3001MalformedChallenge>("""
        using System.Net;
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class C
        {
            public void M(HttpResponseMessage message, HttpListenerResponse listener, JwtBearerOptions options, IServiceCollection services)
            {
                message.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Basic", "realm=[|api|]"));
                message.Headers.WwwAuthenticate.ParseAdd("Basic realm=[|api|]");
                message.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                message.Headers.TryAddWithoutValidation("WWW-Authenticate", "Basic realm=[|api|]");
                listener.AddHeader("WWW-Authenticate", "Basic realm=[|api|]");
                listener.AppendHeader("WWW-Authenticate", "Basic realm=[|api|]");
                listener.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                listener.Headers["WWW-Authenticate"] = "Basic realm=[|api|]";
                options.Challenge = "Bearer realm=[|api|]";
                services.AddAuthentication().AddJwtBearer(o => o.Challenge = "Bearer realm=[|api|]");
                _ = new JwtBearerOptions { Challenge = "Bearer realm=[|api|]" };
            }
        }
        """);

    [Fact]
    public Task Fires_inside_every_kind_of_text() => Verify.Rule<UNA3001MalformedChallenge>(""""
        public class C
        {
            private const string Constant = "Basic realm=api";

            public void M(HttpResponse response, string realm, string error)
            {
                response.Headers.WWWAuthenticate = "Bearer realm=\"a\u0062\" [|error|]=\"invalid_token\"";
                response.Headers.WWWAuthenticate = @"Bearer realm=""api"" [|error|]=""invalid_token""";
                response.Headers.WWWAuthenticate = """Bearer realm="api" [|error|]="invalid_token" """;
                response.Headers.WWWAuthenticate = """
                    Bearer realm="api" [|error|]="invalid_token"
                    """;
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\" [|error|]=\"{error}\"";
                response.Headers.WWWAuthenticate = $@"Bearer realm=""{realm}"" [|error|]=""{error}""";
                response.Headers.WWWAuthenticate = $"""Bearer realm="{realm}" [|error|]="x", scope="a" """;
                response.Headers.WWWAuthenticate = "Bearer realm=\"" + realm + "\" [|error|]=\"" + error + "\"";
                response.Headers.WWWAuthenticate = string.Concat("Bearer realm=\"", realm, "\" [|error|]=\"x\"");
                response.Headers.WWWAuthenticate = string.Format("Bearer realm=\"{0}\" [|error|]=\"{1}\"", realm, error);
                response.Headers.WWWAuthenticate = string.Join(", ", "Bearer", "Basic realm=[|api|]");
                response.Headers.WWWAuthenticate = "Basic " + "realm=" + "[|api|]";
                response.Headers.WWWAuthenticate = [|Constant|];
                var local = "Basic realm=[|api|]";
                response.Headers.WWWAuthenticate = local;
                response.Headers.Append("WWW-Authenticate", local);
            }
        }
        """");

    [Fact]
    public Task Fires_where_a_hole_can_bring_no_quotes() => Verify.Fix<UNA3001MalformedChallenge, RepairChallenge>(ValueSource.Statements("""
        Guid id = Guid.NewGuid();
        response.Headers.WWWAuthenticate = "Basic realm=" + [|request.Host|];
        response.Headers.WWWAuthenticate = $"Basic realm=[|{request.Host.Host}|], charset=\"UTF-8\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=[|api-{id}|]";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{id}\" [|max_age|]={response.StatusCode}";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{id}\", max_age={response.StatusCode}";
        """), ValueSource.Statements("""
        Guid id = Guid.NewGuid();
        response.Headers.WWWAuthenticate = "Basic realm=\"" + request.Host + "\"";
        response.Headers.WWWAuthenticate = $"Basic realm=\"{request.Host.Host}\", charset=\"UTF-8\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"api-{id}\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{id}\", max_age={response.StatusCode}";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{id}\", max_age={response.StatusCode}";
        """));

    [Fact]
    public Task Silent_on_right_values_and_on_what_cannot_be_known() => Verify.Rule<UNA3001MalformedChallenge>("""
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
    public Task Silent_in_code_that_does_not_compile() => Verify.Rule<UNA3001MalformedChallenge>("""
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

    [Fact]
    public Task Repairs_each_literal_in_its_own_kind() => Verify.Fix<UNA3001MalformedChallenge, RepairChallenge>(""""
        public class C
        {
            private const string Name = "Api";

            public void M(HttpResponse response, string realm, string error)
            {
                response.Headers.WWWAuthenticate = "Basic realm=[|api|]"; // comment
                response.Headers.WWWAuthenticate = @"Basic realm=[|api|]";
                response.Headers.WWWAuthenticate = """Basic realm=[|api|], charset="UTF-8" """;
                response.Headers.WWWAuthenticate = """Basic realm=[|api|]""";
                response.Headers.WWWAuthenticate = """
                    Basic realm=[|api|]
                    """;
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\" [|error|]=\"{error}\"";
                response.Headers.WWWAuthenticate = $@"Bearer realm=""{realm}"", scope=[|a b|], error=""{error}""";
                response.Headers.WWWAuthenticate = "Bearer realm=\"" + realm + "\" [|error|]=\"" + error + "\"";
                response.Headers.WWWAuthenticate = "Basic realm=[|My " + Name|];
                response.Headers.WWWAuthenticate = $"Basic realm=[|a{realm}|]"; // holes
                response.Headers.WWWAuthenticate = string.Format("Bearer realm=[|'{0}'|], scope=[|a b|]", realm);
                var challenge = "Basic realm[| = |]\"api\"";
                response.Headers.WWWAuthenticate = challenge;
            }
        }
        """", """"
        public class C
        {
            private const string Name = "Api";

            public void M(HttpResponse response, string realm, string error)
            {
                response.Headers.WWWAuthenticate = "Basic realm=\"api\""; // comment
                response.Headers.WWWAuthenticate = @"Basic realm=""api""";
                response.Headers.WWWAuthenticate = """Basic realm="api", charset="UTF-8" """;
                response.Headers.WWWAuthenticate = "Basic realm=\"api\"";
                response.Headers.WWWAuthenticate = """
                    Basic realm="api"
                    """;
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\", error=\"{error}\"";
                response.Headers.WWWAuthenticate = $@"Bearer realm=""{realm}"", scope=""a b"", error=""{error}""";
                response.Headers.WWWAuthenticate = "Bearer realm=\"" + realm + "\", error=\"" + error + "\"";
                response.Headers.WWWAuthenticate = "Basic realm=\"My " + Name + "\"";
                response.Headers.WWWAuthenticate = $"Basic realm=\"a{realm}\""; // holes
                response.Headers.WWWAuthenticate = string.Format("Bearer realm=\"{0}\", scope=\"a b\"", realm);
                var challenge = "Basic realm=\"api\"";
                response.Headers.WWWAuthenticate = challenge;
            }
        }
        """");

    [Fact]
    public Task Repairs_a_constant_where_it_stands() => Verify.Fix<UNA3001MalformedChallenge, RepairChallenge>("""
        public class C
        {
            private const string Challenge = "Basic realm=api";

            public void M(HttpResponse response) => response.Headers.WWWAuthenticate = [|Challenge|];

            public void N(HttpResponse response) => response.Headers.Append("WWW-Authenticate", [|Challenge|]);
        }
        """, """
        public class C
        {
            private const string Challenge = "Basic realm=\"api\"";

            public void M(HttpResponse response) => response.Headers.WWWAuthenticate = Challenge;

            public void N(HttpResponse response) => response.Headers.Append("WWW-Authenticate", Challenge);
        }
        """);

    [Theory]
    [InlineData("[|realm|]='api'", "YOUR-SCHEME realm='api'")]
    [InlineData("[|error|]='invalid_token'", "Bearer error='invalid_token'")]
    [InlineData("Basic[|,|] realm='api'", "Basic realm='api'")]
    [InlineData("Bearer[|,|]error='invalid_token'", "Bearer error='invalid_token'")]
    [InlineData("Basic realm='/' [|charset|]=UTF-8", "Basic realm='/', charset=UTF-8")]
    [InlineData("Bearer realm='api'[|error|]='x'", "Bearer realm='api', error='x'")]
    [InlineData("Bearer realm='api'[|;|] error='x'", "Bearer realm='api', error='x'")]
    [InlineData("Basic realm='api'[|;|]", "Basic realm='api'")]
    [InlineData("Basic realm='api'[|,|]", "Basic realm='api'")]
    [InlineData("[|,|] Basic realm='api'", "Basic realm='api'")]
    [InlineData("Basic realm[|:|]'api'", "Basic realm='api'")]
    [InlineData("Basic [|realm|] 'api'", "Basic realm='api'")]
    [InlineData("Basic realm[| = |]'api'", "Basic realm='api'")]
    [InlineData("Basic realm[| = |][|api|]", "Basic realm='api'")]
    [InlineData("Bearer realm='api', error[|=|]", "Bearer realm='api', error=''")]
    [InlineData("Basic realm=[|My Api|], charset='UTF-8'", "Basic realm='My Api', charset='UTF-8'")]
    [InlineData("Basic realm=[|https://example.com/|]", "Basic realm='https://example.com/'")]
    [InlineData("Basic realm=[|`api`|]", "Basic realm='api'")]
    [InlineData("Basic realm=[|'api|]", "Basic realm='api'")]
    [InlineData("Basic realm=[|api'|]", "Basic realm='api'")]
    [InlineData("Bearer realm=[|'api|], error='invalid_token'", "Bearer realm='api', error='invalid_token'")]
    [InlineData("Basic realm=[|'My 'own' api'|]", "Basic realm='My ~'own~' api'")]
    [InlineData("Bearer [|token|] realm='api'", "Bearer realm='api'")]
    [InlineData("[|WWW-Authenticate:|] Basic realm='api'", "Basic realm='api'")]
    [InlineData("Bearer [|The token expired|]", "Bearer error_description='The token expired'")]
    [InlineData("Basic[|:|] realm='api'", "Basic realm='api'")]
    [InlineData("Bearer realm='a', [|realm|]='b', scope='c'", "Bearer realm='a', scope='c'")]
    public Task Repairs_each_kind_of_error(string before, string after) => Verify.Fix<UNA3001MalformedChallenge, RepairChallenge>(Source(before), Source(after));

    [Theory]
    [InlineData("Bearer realm='api', [|=|]'x'")]
    [InlineData("Custom [|no idea what|]")]
    [InlineData("Bearer YWJj, [|realm|]='x'")]
    [InlineData("Basic realm=[|My|] {text}")]
    public Task Leaves_alone_what_only_a_human_can_repair(string value) => Verify.NoFix<UNA3001MalformedChallenge, RepairChallenge>(Source(value));

    // single quotes stand for double quotes, ~ for a backslash
    private static string Source(string value) => $$"""
        public class C
        {
            public void M(HttpResponse response, string text) => response.Headers.WWWAuthenticate = $"{{value.Replace("~", "\\\\", StringComparison.Ordinal).Replace("'", "\\\"", StringComparison.Ordinal)}}";
        }
        """;
}
