namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

internal static class BroughtStatusSource
{
    public static string Middleware(string body, string members = "") => $$"""
        using System.Net;

        public record Failure(int Code, string Text);
        public class Details { public int? Status { get; set; } public HttpStatusCode Kind { get; set; } }

        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try
                {
                    await next(context);
                }
                catch (Exception error)
                {
                    {{body}}
                }
            }
            {{members}}
        }
        """;

    public const string Map = """

            private static int Map(Exception error) => error switch
            {
                UnauthorizedAccessException => [|StatusCodes.Status401Unauthorized|],
                KeyNotFoundException => 404,
                _ => 500,
            };
        """;
}
