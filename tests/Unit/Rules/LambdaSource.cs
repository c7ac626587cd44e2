namespace Unauthorized.Analyzers.Tests.Rules;

internal static class LambdaSource
{
    public static string Function(string body, string result = "APIGatewayProxyResponse", string members = "") => $$"""
        using System.Collections.Generic;
        using System.Security.Claims;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Orders
        {
            private static readonly Dictionary<string, string> Cors = new() { ["Access-Control-Allow-Origin"] = "*" };
            private static readonly Dictionary<string, string> Asking = new() { ["WWW-Authenticate"] = "Bearer" };

            public async Task<{{result}}> Run(APIGatewayProxyRequest request, ClaimsPrincipal user)
            {
                await Task.Yield();
                if (!request.Headers.ContainsKey("Authorization"))
                {
                    {{body}}
                }

                return null;
            }

            private static void Ask(APIGatewayProxyResponse response) => response.Headers["WWW-Authenticate"] = "Bearer";
            private static Dictionary<string, string> Common() => Asking;
            {{members}}
        }
        """;
}
