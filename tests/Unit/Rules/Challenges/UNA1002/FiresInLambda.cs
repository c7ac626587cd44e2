using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Functions of AWS Lambda behind API Gateway or a load balancer.</summary>
public class FiresInLambda
{
    [Theory]
    [InlineData("return [|new APIGatewayProxyResponse { StatusCode = 401 }|];")]
    [InlineData("""return [|new() { StatusCode = (int)HttpStatusCode.Unauthorized, Body = "no" }|];""")]
    [InlineData("""return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { { "Content-Type", "text/plain" } } }|];""")]
    [InlineData("""return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["Content-Type"] = "text/plain" } }|];""")]
    [InlineData("return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = Cors }|];")]
    [InlineData("""var headers = new Dictionary<string, string>(); headers.Add("X-Reason", "none"); return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = headers }|];""")]
    [InlineData("var response = new APIGatewayProxyResponse(); [|response.StatusCode = 401|]; return response;")]
    [InlineData("""var response = [|new APIGatewayProxyResponse { StatusCode = 401 }|]; response.Headers = new Dictionary<string, string> { ["X-Reason"] = "none" }; return response;""")]
    [InlineData("var response = [|new APIGatewayProxyResponse { StatusCode = 401 }|]; response.Headers = Cors; return response;")]
    [InlineData("""return request.Path == "/" ? null : [|new APIGatewayProxyResponse { StatusCode = 401 }|];""")]
    [InlineData("return [|new APIGatewayHttpApiV2ProxyResponse { StatusCode = 401 }|];", "APIGatewayHttpApiV2ProxyResponse")]
    [InlineData("""return [|new ApplicationLoadBalancerResponse { StatusCode = 401, StatusDescription = "401 Unauthorized" }|];""", "ApplicationLoadBalancerResponse")]
    [InlineData("return [|HttpResults.Unauthorized()|];", "IHttpResult")]
    [InlineData("""return [|HttpResults.NewResult(HttpStatusCode.Unauthorized, "no")|];""", "IHttpResult")]
    [InlineData("""return [|HttpResults.Unauthorized()|].AddHeader("X-Reason", "none");""", "IHttpResult")]
    [InlineData("var result = [|HttpResults.Unauthorized()|]; return result;", "IHttpResult")]
    public Task A_bare_401_is_reported(string body, string result = "APIGatewayProxyResponse") => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(LambdaSource.Function(body, result));

    [Fact]
    public Task A_helper_that_takes_the_status_is_reported_at_its_call() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        LambdaSource.Function("""return [|Respond(401, "no")|];""", members: "private static APIGatewayProxyResponse Respond(int status, string body) => new APIGatewayProxyResponse { StatusCode = status, Body = body };"));
}
