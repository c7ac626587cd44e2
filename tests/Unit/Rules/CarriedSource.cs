namespace Unauthorized.Analyzers.Tests.Rules;

internal static class CarriedSource
{
    public const string Exceptions = """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class ApiException(HttpStatusCode status, string message) : Exception(message) { public HttpStatusCode Status { get; } = status; }
        public class LateException(string reason) : ApiException(HttpStatusCode.Gone, reason);
        public class NumberException : Exception { public NumberException(int statusCode) { StatusCode = statusCode; } public NumberException() { } public int StatusCode { get; set; } }
        public class FieldException(HttpStatusCode code) : Exception { public readonly HttpStatusCode Code = code; }
        public class Mute(HttpStatusCode status) : Exception(status.ToString());
        public class Counted(int row) : Exception { public int Row { get; } = row; }
        public class ClientException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }

        """;

    public static string Service(string body) => Exceptions + $$"""
        public class Service(HttpClient client)
        {
            public async Task<string> Get(string? key, HttpContext context)
            {
                await Task.Yield();
                {{body}}
                return key!;
            }

            public HttpClient Client => client;
        }
        """;

    public const string Mapping = """
        public class Mapping(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try { await next(context); }
                catch (ApiException e)
                {
                    context.Response.StatusCode = (int)e.Status;
                    HEADER
                }
            }
        }
        """;

    public static string InAction(string refusal) => Exceptions + $$"""
        [Authorize]
        public class Orders : ControllerBase
        {
            public string Get()
            {
                if (!User.IsInRole("clerk"))
                {
                    {{refusal}};
                }

                return "in";
            }
        }
        """;
}
