namespace Unauthorized.Analyzers.Tests.Rules;

internal static class FunctionSource
{
    public static string Function(string body) => $$"""
        using System.Security.Claims;
        using Microsoft.Azure.Functions.Worker.Http;

        public class Orders
        {
            public async Task<HttpResponseData> Run(HttpRequestData request, ClaimsPrincipal user)
            {
                await Task.Yield();
                if (!request.Headers.Contains("Authorization"))
                {
                    {{body}}
                }

                return request.CreateResponse(HttpStatusCode.OK);
            }

            private static void Ask(HttpResponseData response) => response.Headers.Add("WWW-Authenticate", "Bearer");
        }
        """;

    // The in-process model and the worker's ASP.NET Core integration look alike: a static or instance method that is handed the request.
    public static string AspNetCoreFunction(string body) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        [AttributeUsage(AttributeTargets.Method)] public class FunctionAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.Parameter)] public class HttpTriggerAttribute(params string[] methods) : Attribute { public string[] Methods => methods; }

        public static class Orders
        {
            [Function("orders")]
            public static async Task<IActionResult> Run([HttpTrigger("get")] HttpRequest req)
            {
                await Task.Yield();
                if (!req.Headers.ContainsKey("Authorization"))
                {
                    {{body}}
                }

                return new OkResult();
            }
        }
        """;
}
