using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Statuses that System.Web writes.</summary>
public sealed class SystemWebCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1002";

    /// <inheritdoc/>
    public override string Wrong => """
        using System.Web;

        public class KeyHandler : IHttpHandler
        {
            public bool IsReusable => true;

            public void ProcessRequest(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                }
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using System.Web;

        public class KeyHandler : IHttpHandler
        {
            public bool IsReusable => true;

            public void ProcessRequest(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.AppendHeader("WWW-Authenticate", "YOUR-SCHEME");
                }
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using System.Web;

        public class KeyHandler : IHttpHandler
        {
            public bool IsReusable => true;

            public void ProcessRequest(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.StatusCode = 401;
                    context.Response.AppendHeader("WWW-Authenticate", "ApiKey");
                }
            }
        }
        """;

    /// <inheritdoc/>
    internal override (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.Classic);
}
