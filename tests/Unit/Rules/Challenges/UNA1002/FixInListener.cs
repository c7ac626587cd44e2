using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>The fixes for the frameworks that are not ASP.NET Core: each names the header in its own way, and what they leave compiles.</summary>
public class FixInListener
{
    [Fact]
    public Task A_listener_inside_a_project_of_ASP_NET_Core_gets_its_own_header() => Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>("""
        using System.Net;

        public class Server
        {
            public void Serve(HttpListenerContext context, HttpContext other)
            {
                [|context.Response.StatusCode = 401|];
                context.Response.Close();
            }
        }
        """, """
        using System.Net;

        public class Server
        {
            public void Serve(HttpListenerContext context, HttpContext other)
            {
                context.Response.StatusCode = 401;
                context.Response.AddHeader("WWW-Authenticate", "YOUR-SCHEME");
                context.Response.Close();
            }
        }
        """);
}
