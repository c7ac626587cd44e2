namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

internal static class WolverineSource
{
    public static string Endpoint(string members) => $$"""
        using Microsoft.AspNetCore.Mvc;
        using Wolverine.Attributes;
        using Wolverine.Http;

        public record Order(int Id);

        public static class GetOrder
        {
            {{members}}

            [WolverineGet("/orders/{id}")]
            public static string Get(int id) => "in";
        }
        """;
}
