using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

public class Fix
{
    [Fact]
    public Task Where_a_hole_can_bring_no_quotes() => Verify.Fix<UNA3001MalformedChallenge, RepairChallenge>(ValueSource.Statements("""
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
