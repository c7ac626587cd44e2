using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FiresInFunctions
{
    [Theory]
    [InlineData("return [|new UnauthorizedResult()|];")]
    [InlineData("""return [|new UnauthorizedObjectResult("no")|];""")]
    [InlineData("return [|new StatusCodeResult(401)|];")]
    [InlineData("""return [|new ObjectResult("no") { StatusCode = StatusCodes.Status401Unauthorized }|];""")]
    public Task A_bare_401_with_results_of_AspNetCore_is_reported(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(FunctionSource.AspNetCoreFunction(body));
}
