using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FiresInFunctions
{
    [Theory]
    [InlineData("return [|request.CreateResponse(HttpStatusCode.Unauthorized)|];")]
    [InlineData("""var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; await response.WriteStringAsync("no"); return response;""")]
    [InlineData("var response = request.CreateResponse(); [|response.StatusCode = HttpStatusCode.Unauthorized|]; return response;")]
    [InlineData("""var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers.Add("X-Reason", "none"); return response;""")]
    [InlineData("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers = new HttpHeadersCollection(); return response;")]
    public Task A_bare_401_is_reported(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(FunctionSource.Function(body));
}
