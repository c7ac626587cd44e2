using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Statuses of HttpListener.</summary>
public sealed class HttpListenerCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1002";

    /// <inheritdoc/>
    public override string Wrong => """
        using System.Net;

        public class Server
        {
            public void Handle(HttpListenerContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.Close();
                }
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using System.Net;

        public class Server
        {
            public void Handle(HttpListenerContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.AddHeader("WWW-Authenticate", "YOUR-SCHEME");
                    context.Response.Close();
                }
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using System.Net;

        public class Server
        {
            public void Handle(HttpListenerContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.AddHeader("WWW-Authenticate", "ApiKey");
                    context.Response.StatusCode = 401;
                    context.Response.Close();
                }
            }
        }
        """;

    /// <inheritdoc/>
    internal override (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.Classic);
}
