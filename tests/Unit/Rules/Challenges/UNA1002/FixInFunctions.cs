using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FixInFunctions
{
    [Theory]
    [InlineData(
        """
            var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|];
                        await response.WriteStringAsync("no");
                        return response;
            """,
        """
        var response = request.CreateResponse(HttpStatusCode.Unauthorized);
                    response.Headers.Add("WWW-Authenticate", "YOUR-SCHEME");
                    await response.WriteStringAsync("no");
                    return response;
        """)]
    [InlineData(
        "return [|request.CreateResponse(HttpStatusCode.Unauthorized)|];",
        """
        var response = request.CreateResponse(HttpStatusCode.Unauthorized);
                    response.Headers.Add("WWW-Authenticate", "YOUR-SCHEME");
                    return response;
        """)]
    [InlineData(
        """
            var response = request.CreateResponse();
                        [|response.StatusCode = HttpStatusCode.Unauthorized|];
                        return response;
            """,
        """
        var response = request.CreateResponse();
                    response.StatusCode = HttpStatusCode.Unauthorized;
                    response.Headers.Add("WWW-Authenticate", "YOUR-SCHEME");
                    return response;
        """)]
    public Task The_header_is_added_to_the_answer(string before, string after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(FunctionSource.Function(before), FunctionSource.Function(after));
}
