using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

public class Fix
{
    [Fact]
    public Task Renames_the_header() => Verify.Fix<UNA3003MisnamedHeader, NameChallengeHeader>("""
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
