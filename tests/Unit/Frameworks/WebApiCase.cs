using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Results of Web API 2.</summary>
public sealed class WebApiCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        using System.Web.Http;

        public class Orders : ApiController
        {
            public IHttpActionResult Get(string key)
            {
                if (key != "a")
                {
                    return Unauthorized();
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using System.Web.Http;

        public class Orders : ApiController
        {
            public IHttpActionResult Get(string key)
            {
                if (key != "a")
                {
                    return Unauthorized(new AuthenticationHeaderValue("YOUR-SCHEME"));
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using System.Web.Http;

        public class Orders : ApiController
        {
            public IHttpActionResult Get(string key)
            {
                if (key != "a")
                {
                    return Unauthorized(new AuthenticationHeaderValue("ApiKey"));
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    internal override (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.Classic);
}
