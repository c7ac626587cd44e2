using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Functions of AWS Lambda behind API Gateway or a load balancer.</summary>
public class FixInLambda
{
    [Theory]
    [InlineData("""return [|new APIGatewayProxyResponse { StatusCode = 401, Body = "no" }|];""", """return new APIGatewayProxyResponse { StatusCode = 401, Body = "no", Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" } };""")]
    [InlineData("return [|new() { StatusCode = 401, }|];", """return new() { StatusCode = 401, Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" }, };""")]
    [InlineData("return [|new APIGatewayProxyResponse { Headers = null, StatusCode = 401 }|];", """return new APIGatewayProxyResponse { Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" }, StatusCode = 401 };""")]
    [InlineData("return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>() }|];", """return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>() { ["WWW-Authenticate"] = "YOUR-SCHEME" } };""")]
    [InlineData("""return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { { "A", "b" } } }|];""", """return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { { "A", "b" }, { "WWW-Authenticate", "YOUR-SCHEME" } } };""")]
    [InlineData("""return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["A"] = "b" } }|];""", """return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string> { ["A"] = "b", ["WWW-Authenticate"] = "YOUR-SCHEME" } };""")]
    [InlineData("return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = Cors }|];", """return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>(Cors) { ["WWW-Authenticate"] = "YOUR-SCHEME" } };""")]
    [InlineData("""
        var headers = new Dictionary<string, string>();
                    return [|new APIGatewayProxyResponse { StatusCode = 401, Headers = headers }|];
        """, """
        var headers = new Dictionary<string, string>();
                    return new APIGatewayProxyResponse { StatusCode = 401, Headers = new Dictionary<string, string>(headers) { ["WWW-Authenticate"] = "YOUR-SCHEME" } };
        """)]
    [InlineData("""var headers = new Dictionary<string, string>(); var response = [|new APIGatewayProxyResponse { StatusCode = 401, Headers = headers }|]; headers["A"] = "b"; return response;""", null)]
    [InlineData("var response = [|new APIGatewayProxyResponse { StatusCode = 401 }|]; response.Headers = Cors; return response;", null)]
    [InlineData(
        """
        return [|new APIGatewayProxyResponse
                    {
                        StatusCode = 401,
                        Body = "no" // say why
                    }|];
        """,
        """
        return new APIGatewayProxyResponse
                    {
                        StatusCode = 401,
                        Body = "no", // say why
                        Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" }
                    };
        """)]
    [InlineData(
        """
        return [|new APIGatewayProxyResponse
                    {
                        StatusCode = 401,
                        Headers = new Dictionary<string, string>
                        {
                            { "A", "b" },
                        },
                    }|];
        """,
        """
        return new APIGatewayProxyResponse
                    {
                        StatusCode = 401,
                        Headers = new Dictionary<string, string>
                        {
                            { "A", "b" },
                            { "WWW-Authenticate", "YOUR-SCHEME" },
                        },
                    };
        """)]
    [InlineData(
        """
            var response = new APIGatewayProxyResponse();
                        [|response.StatusCode = 401|];
                        return response;
            """,
        """
        var response = new APIGatewayProxyResponse();
                    response.StatusCode = 401;
                    response.Headers ??= new Dictionary<string, string>();
                    response.Headers["WWW-Authenticate"] = "YOUR-SCHEME";
                    return response;
        """)]
    [InlineData("""
        var response = new APIGatewayProxyResponse { Headers = Cors };
                    [|response.StatusCode = 401|];
                    return response;
        """, null)]
    public Task Messages_get_the_header(string before, string? after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(LambdaSource.Function(before), LambdaSource.Function(after ?? before));

    [Theory]
    [InlineData("return [|HttpResults.Unauthorized()|];", """return HttpResults.Unauthorized().AddHeader("WWW-Authenticate", "YOUR-SCHEME");""")]
    [InlineData("return request == null ? HttpResults.Ok() : [|HttpResults.NewResult(HttpStatusCode.Unauthorized)|];", """return request == null ? HttpResults.Ok() : HttpResults.NewResult(HttpStatusCode.Unauthorized).AddHeader("WWW-Authenticate", "YOUR-SCHEME");""")]
    public Task Results_get_the_header(string before, string after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(LambdaSource.Function(before, "IHttpResult"), LambdaSource.Function(after, "IHttpResult"));

    [Fact]
    public Task A_helper_s_message_gets_the_header_where_it_is_called()
    {
        const string members = "private static APIGatewayProxyResponse Respond(int status) => new APIGatewayProxyResponse { StatusCode = status };";
        return Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
            LambdaSource.Function("return [|Respond(401)|];", members: members),
            LambdaSource.Function(
                """
                var response = Respond(401);
                            response.Headers ??= new Dictionary<string, string>();
                            response.Headers["WWW-Authenticate"] = "YOUR-SCHEME";
                            return response;
                """,
                members: members));
    }

    [Fact]
    public Task The_namespace_of_the_dictionary_is_imported() => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
        """
        using Amazon.Lambda.APIGatewayEvents;

        public class Orders
        {
            public APIGatewayProxyResponse Run() => [|new() { StatusCode = 401 }|];
        }
        """,
        """
        using System.Collections.Generic;
        using Amazon.Lambda.APIGatewayEvents;

        public class Orders
        {
            public APIGatewayProxyResponse Run() => new() { StatusCode = 401, Headers = new Dictionary<string, string> { ["WWW-Authenticate"] = "YOUR-SCHEME" } };
        }
        """);
}
