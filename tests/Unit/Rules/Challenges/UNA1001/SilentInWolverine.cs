using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Methods of classes with an endpoint of Wolverine.</summary>
public class SilentInWolverine
{
    [Theory]
    [InlineData("public static ProblemDetails Validate(HttpContext context) { context.Response.Headers.WWWAuthenticate = \"ApiKey\"; return new ProblemDetails { Status = 401 }; }")]
    [InlineData("public static ProblemDetails Validate(int id) => new ProblemDetails { Status = 400, Title = \"401\" };")]
    [InlineData("public static ProblemDetails Explain(int id) => new ProblemDetails { Status = 401 };")]
    [InlineData("public static string Validate(int id) => new ProblemDetails { Status = 401 }.ToString()!;")]
    [InlineData("[WolverineGet(\"/problem\")] public static ProblemDetails Problem() => new ProblemDetails { Status = 401 };")]
    public Task For_what_sends_no_401(string member) => Verify.Rule<UNA1001ResultWithoutChallenge>(WolverineSource.Endpoint(member));

    [Fact]
    public Task For_a_class_without_an_endpoint() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public static class Rules
        {
            public static ProblemDetails Validate(int id) => new ProblemDetails { Status = 401 };
        }
        """);
}
