using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Functions of AWS Lambda behind API Gateway or a load balancer.</summary>
public class SilentInLambda
{
    [Theory]
    [InlineData("""return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { { "WWW-Authenticate", "Bearer" } } };""")]
    [InlineData("""return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["www-authenticate"] = "Bearer" } };""")]
    [InlineData("""return new APIGatewayProxyResponse { StatusCode = 401, MultiValueHeaders = new Dictionary<string, IList<string>> { ["WWW-Authenticate"] = new[] { "Bearer" } } };""")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = Asking };")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = Common() };")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>(Common()) };")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = request.Headers };")]
    [InlineData("""var headers = new Dictionary<string, string>(); headers["WWW-Authenticate"] = "Bearer"; return new APIGatewayProxyResponse { StatusCode = 401, Headers = headers };""")]
    [InlineData("var headers = Common(); return new APIGatewayProxyResponse { StatusCode = 401, Headers = headers };")]
    [InlineData("var response = new APIGatewayProxyResponse { StatusCode = 401 }; Ask(response); return response;")]
    [InlineData("var response = new APIGatewayProxyResponse { StatusCode = 401 }; response.Headers = Asking; return response;")]
    [InlineData("var response = new APIGatewayProxyResponse { StatusCode = 401 }; response.Headers = Common(); return response;")]
    [InlineData("""var response = new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>() }; response.Headers["WWW-Authenticate"] = "Bearer"; return response;""")]
    [InlineData("""var response = new APIGatewayProxyResponse { Headers = new Dictionary<string, string>() }; response.Headers.Add("WWW-Authenticate", "Bearer"); response.StatusCode = 401; return response;""")]
    [InlineData("""var response = new APIGatewayHttpApiV2ProxyResponse { StatusCode = 401 }; response.SetHeaderValues("WWW-Authenticate", "Bearer", false); return response;""", "APIGatewayHttpApiV2ProxyResponse")]
    [InlineData("""return HttpResults.Unauthorized().AddHeader("WWW-Authenticate", "Bearer");""", "IHttpResult")]
    [InlineData("""return HttpResults.Unauthorized().AddHeader("X-Reason", "none").AddHeader("WWW-Authenticate", "Bearer");""", "IHttpResult")]
    [InlineData("""var result = HttpResults.Unauthorized(); result.AddHeader("WWW-Authenticate", "Bearer"); return result;""", "IHttpResult")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 403 };")]
    [InlineData("return HttpResults.Forbid();", "IHttpResult")]
    [InlineData("var answer = new APIGatewayProxyResponse(); if (answer.StatusCode == 401) return null; return answer;")]
    public Task A_401_with_its_header_and_other_statuses_are_not(string body, string result = "APIGatewayProxyResponse") => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(LambdaSource.Function(body, result));

    [Fact]
    public Task The_answer_to_the_handshake_of_a_WebSocket_is_made_by_the_gateway() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        LambdaSource.Function("return new APIGatewayProxyResponse { StatusCode = 401 };", members: "public string Id(APIGatewayProxyRequest request) => request.RequestContext.ConnectionId;"));

    [Fact]
    public Task A_helper_that_adds_the_header_covers() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        LambdaSource.Function("""return Respond(401, "no");""", members: "private static APIGatewayProxyResponse Respond(int status, string body) => new APIGatewayProxyResponse { StatusCode = status, Body = body, Headers = Common() };"));

    [Fact]
    public Task Types_of_those_names_in_the_project_are_none() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        """
        namespace Amazon.Lambda.APIGatewayEvents { public class APIGatewayProxyResponse { public int StatusCode { get; set; } } }
        public class Fake { public object Make() => new Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse { StatusCode = 401 }; }
        """,
        CompilerDiagnostics.None);

    [Theory]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = };")]
    [InlineData("return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, Missing>() };")]
    [InlineData("return HttpResults.Unauthorized().AddHeader(")]
    [InlineData("""
        return HttpResults.Unauthorized(.AddHeader("WWW-Authenticate"
        """)]
    public Task Half_typed_answers_throw_nothing(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(LambdaSource.Function(body), CompilerDiagnostics.None);
}
