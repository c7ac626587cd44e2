using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Functions of AWS Lambda behind API Gateway or a load balancer.</summary>
public class LambdaTests
{
    private static string Function(string body, string result = "APIGatewayProxyResponse", string members = "") => $$"""
        using System.Collections.Generic;
        using System.Security.Claims;
        using Amazon.Lambda.Annotations.APIGateway;
        using Amazon.Lambda.APIGatewayEvents;
        using Amazon.Lambda.ApplicationLoadBalancerEvents;

        public class Orders
        {
            private static readonly Dictionary<string, string> Cors = new() { ["Access-Control-Allow-Origin"] = "*" };
            private static readonly Dictionary<string, string> Asking = new() { ["WWW-Authenticate"] = "Bearer" };

            public async Task<{{result}}> Run(APIGatewayProxyRequest request, ClaimsPrincipal user)
            {
                await Task.Yield();
                if (!request.Headers.ContainsKey("Authorization"))
                {
                    {{body}}
                }

                return null;
            }

            private static void Ask(APIGatewayProxyResponse response) => response.Headers["WWW-Authenticate"] = "Bearer";
            private static Dictionary<string, string> Common() => Asking;
            {{members}}
        }
        """;

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
    public Task A_bare_401_is_reported(string body, string result = "APIGatewayProxyResponse") => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(Function(body, result));

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
    public Task A_401_with_its_header_and_other_statuses_are_not(string body, string result = "APIGatewayProxyResponse") => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(Function(body, result));

    [Fact]
    public Task The_answer_to_the_handshake_of_a_WebSocket_is_made_by_the_gateway() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        Function("return new APIGatewayProxyResponse { StatusCode = 401 };", members: "public string Id(APIGatewayProxyRequest request) => request.RequestContext.ConnectionId;"));

    [Fact]
    public Task A_helper_that_takes_the_status_is_reported_at_its_call() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        Function("""return [|Respond(401, "no")|];""", members: "private static APIGatewayProxyResponse Respond(int status, string body) => new APIGatewayProxyResponse { StatusCode = status, Body = body };"));

    [Fact]
    public Task A_helper_that_adds_the_header_covers() => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(
        Function("""return Respond(401, "no");""", members: "private static APIGatewayProxyResponse Respond(int status, string body) => new APIGatewayProxyResponse { StatusCode = status, Body = body, Headers = Common() };"));

    [Theory]
    [InlineData("""if (!user.IsInRole("clerk")) return [|new APIGatewayProxyResponse { StatusCode = 401, Body = "no" }|];""", """if (!user.IsInRole("clerk")) return new APIGatewayProxyResponse { StatusCode = 403, Body = "no" };""")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|new() { StatusCode = (int)HttpStatusCode.Unauthorized }|];""", """if (!user.IsInRole("clerk")) return new() { StatusCode = (int)HttpStatusCode.Forbidden };""")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|HttpResults.Unauthorized()|];""", """if (!user.IsInRole("clerk")) return HttpResults.Forbid();""", "IHttpResult")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|HttpResults.NewResult(HttpStatusCode.Unauthorized, "no")|];""", """if (!user.IsInRole("clerk")) return HttpResults.NewResult(HttpStatusCode.Forbidden, "no");""", "IHttpResult")]
    public Task A_refused_permission_becomes_a_403(string before, string after, string result = "APIGatewayProxyResponse") =>
        Verify.FunctionFix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(Guarded(before, result), Guarded(after, result));

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
    public Task Messages_get_the_header(string before, string? after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Function(before), Function(after ?? before));

    [Theory]
    [InlineData("return [|HttpResults.Unauthorized()|];", """return HttpResults.Unauthorized().AddHeader("WWW-Authenticate", "YOUR-SCHEME");""")]
    [InlineData("return request == null ? HttpResults.Ok() : [|HttpResults.NewResult(HttpStatusCode.Unauthorized)|];", """return request == null ? HttpResults.Ok() : HttpResults.NewResult(HttpStatusCode.Unauthorized).AddHeader("WWW-Authenticate", "YOUR-SCHEME");""")]
    public Task Results_get_the_header(string before, string after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Function(before, "IHttpResult"), Function(after, "IHttpResult"));

    [Fact]
    public Task A_helper_s_message_gets_the_header_where_it_is_called()
    {
        const string members = "private static APIGatewayProxyResponse Respond(int status) => new APIGatewayProxyResponse { StatusCode = status };";
        return Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
            Function("return [|Respond(401)|];", members: members),
            Function(
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
    public Task Half_typed_answers_throw_nothing(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(Function(body), CompilerDiagnostics.None);

    private static string Guarded(string body, string result) => Function(body, result).Replace("""if (!request.Headers.ContainsKey("Authorization"))""", "", StringComparison.Ordinal);
}
