using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInListener
{
    [Fact]
    public Task A_listener_tells_nobody_to_sign_in() => Verify.ClassicRule<UNA2003AnonymousAnswered403>("""
        public class Server
        {
            public void Serve(HttpListenerContext context)
            {
                if (!context.Request.IsAuthenticated)
                {
                    [|context.Response.StatusCode = 403|];
                }
            }
        }
        """);
}
