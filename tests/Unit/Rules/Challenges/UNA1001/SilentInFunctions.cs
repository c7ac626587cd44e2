using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class SilentInFunctions
{
    [Theory]
    [InlineData("""req.HttpContext.Response.Headers.WWWAuthenticate = "Bearer"; return new UnauthorizedResult();""")]
    [InlineData("""req.HttpContext.Response.Headers.Append("WWW-Authenticate", "Bearer"); return new UnauthorizedObjectResult("no");""")]
    [InlineData("return new ForbidResult();")]
    [InlineData("return new StatusCodeResult(403);")]
    public Task Results_of_AspNetCore_with_the_header_are_not(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(FunctionSource.AspNetCoreFunction(body));
}
