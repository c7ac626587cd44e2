using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Functions of the isolated worker of Azure.</summary>
public sealed class FunctionsWorkerCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1002";

    /// <inheritdoc/>
    public override string Wrong => """
        using Microsoft.Azure.Functions.Worker.Http;

        public class Orders
        {
            public HttpResponseData Run(HttpRequestData request)
            {
                if (!request.Headers.Contains("Authorization"))
                {
                    var response = request.CreateResponse(HttpStatusCode.Unauthorized);
                    return response;
                }

                return request.CreateResponse(HttpStatusCode.OK);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Microsoft.Azure.Functions.Worker.Http;

        public class Orders
        {
            public HttpResponseData Run(HttpRequestData request)
            {
                if (!request.Headers.Contains("Authorization"))
                {
                    var response = request.CreateResponse(HttpStatusCode.Unauthorized);
                    response.Headers.Add("WWW-Authenticate", "YOUR-SCHEME");
                    return response;
                }

                return request.CreateResponse(HttpStatusCode.OK);
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Microsoft.Azure.Functions.Worker.Http;

        public class Orders
        {
            public HttpResponseData Run(HttpRequestData request)
            {
                if (!request.Headers.Contains("Authorization"))
                {
                    var response = request.CreateResponse(HttpStatusCode.Unauthorized);
                    response.Headers.Add("WWW-Authenticate", "Bearer");
                    return response;
                }

                return request.CreateResponse(HttpStatusCode.OK);
            }
        }
        """;

    /// <inheritdoc/>
    internal override (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.Functions);
}
