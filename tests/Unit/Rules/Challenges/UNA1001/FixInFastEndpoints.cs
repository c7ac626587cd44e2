using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class FixInFastEndpoints
{
    [Theory]
    [InlineData("await [|Send.UnauthorizedAsync(ct)|];", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.UnauthorizedAsync(ct);
        """)]
    [InlineData("await [|Send.ResponseAsync(request, 401)|];", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.ResponseAsync(request, 401);
        """)]
    [InlineData("if (request.Key.Length == 0) await [|Send.UnauthorizedAsync(ct)|]; // nobody", """
        if (request.Key.Length == 0)
                {
                    HttpContext.Response.Headers.WWWAuthenticate = "Key";
                    await Send.UnauthorizedAsync(ct); // nobody
                }
        """)]
    [InlineData("""[|ThrowError("no", 401)|];""", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                ThrowError("no", 401);
        """)]
    [InlineData("await Send.ResultAsync([|Results.Unauthorized()|]);", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.ResultAsync(Results.Unauthorized());
        """)]
    [InlineData("""await [|Send.HeadersAsync(h => h.CacheControl = "no-store", 401)|];""", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.HeadersAsync(h => h.CacheControl = "no-store", 401);
        """)]
    public Task The_header_is_set_before_the_answer(string before, string after) => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        EndpointSource.Of(before), EndpointSource.Of(after), "UNA1001.SetHeader", "unauthorized_analyzers.challenge = Key");

    [Fact]
    public Task A_service_that_cannot_reach_the_response_is_told_without_a_fix() => Verify.NoFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        using FastEndpoints;

        public sealed class Keys
        {
            public void Check(string key)
            {
                if (key.Length == 0)
                {
                    [|ValidationContext.Instance.ThrowError("no", 401)|];
                }
            }
        }
        """);
}
