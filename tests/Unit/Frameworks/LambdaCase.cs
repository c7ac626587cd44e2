using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Functions of AWS behind API Gateway.</summary>
public sealed class LambdaCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1002";

    /// <inheritdoc/>
    public override string Wrong => """
        using System.Collections.Generic;
        using Amazon.Lambda.APIGatewayEvents;

        public class Orders
        {
            public APIGatewayProxyResponse Run(APIGatewayProxyRequest request)
            {
                if (!request.Headers.ContainsKey("Authorization"))
                {
                    return new APIGatewayProxyResponse { StatusCode = 401 };
                }

                return new APIGatewayProxyResponse { StatusCode = 200 };
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using System.Collections.Generic;
        using Amazon.Lambda.APIGatewayEvents;

        public class Orders
        {
            public APIGatewayProxyResponse Run(APIGatewayProxyRequest request)
            {
                if (!request.Headers.ContainsKey("Authorization"))
                {
                    return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" } };
                }

                return new APIGatewayProxyResponse { StatusCode = 200 };
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using System.Collections.Generic;
        using Amazon.Lambda.APIGatewayEvents;

        public class Orders
        {
            public APIGatewayProxyResponse Run(APIGatewayProxyRequest request)
            {
                if (!request.Headers.ContainsKey("Authorization"))
                {
                    return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "Bearer" } };
                }

                return new APIGatewayProxyResponse { StatusCode = 200 };
            }
        }
        """;

    /// <inheritdoc/>
    internal override (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.Functions);
}
