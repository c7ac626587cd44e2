using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FunctionTests
{
    private static string Function(string body) => $$"""
        using System.Security.Claims;
        using Microsoft.Azure.Functions.Worker.Http;

        public class Orders
        {
            public async Task<HttpResponseData> Run(HttpRequestData request, ClaimsPrincipal user)
            {
                await Task.Yield();
                if (!request.Headers.Contains("Authorization"))
                {
                    {{body}}
                }

                return request.CreateResponse(HttpStatusCode.OK);
            }

            private static void Ask(HttpResponseData response) => response.Headers.Add("WWW-Authenticate", "Bearer");
        }
        """;

    [Theory]
    [InlineData("return [|request.CreateResponse(HttpStatusCode.Unauthorized)|];")]
    [InlineData("""var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; await response.WriteStringAsync("no"); return response;""")]
    [InlineData("var response = request.CreateResponse(); [|response.StatusCode = HttpStatusCode.Unauthorized|]; return response;")]
    [InlineData("""var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers.Add("X-Reason", "none"); return response;""")]
    [InlineData("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers = new HttpHeadersCollection(); return response;")]
    public Task A_bare_401_is_reported(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(Function(body));

    [Theory]
    [InlineData("""var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers.Add("WWW-Authenticate", "Bearer"); return response;""")]
    [InlineData("""var response = request.CreateResponse(); response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer"); response.StatusCode = HttpStatusCode.Unauthorized; return response;""")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); Ask(response); return response;")]
    [InlineData("""var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = new HttpHeadersCollection(new[] { new System.Collections.Generic.KeyValuePair<string, string>("WWW-Authenticate", "Bearer") }); return response;""")]
    [InlineData("""var response = request.CreateResponse(); response.StatusCode = HttpStatusCode.Unauthorized; response.Headers = new HttpHeadersCollection(new[] { new System.Collections.Generic.KeyValuePair<string, string>("WWW-Authenticate", "Bearer") }); return response;""")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = request.Headers; return response;")]
    [InlineData("""var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = new HttpHeadersCollection { { "WWW-Authenticate", "Bearer" } }; return response;""")]
    [InlineData("return request.CreateResponse(HttpStatusCode.Forbidden);")]
    [InlineData("var response = request.CreateResponse(); if (response.StatusCode == HttpStatusCode.Unauthorized) return null; return response;")]
    public Task A_401_with_its_header_and_other_statuses_are_not(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(Function(body));

    [Fact]
    public Task A_refused_permission_is_a_403() => Verify.FunctionRule<UNA2002PermissionLikelyAnswered401>(Function("""if (!user.IsInRole("clerk")) return [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; return null;""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""));

    [Fact]
    public Task A_permission_refused_to_a_caller_known_by_claims_keeps_its_body_in_the_fix() => Verify.FunctionFix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(
        Function("""if (!user.IsInRole("clerk")) { var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; await response.WriteStringAsync("no"); return response; }""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""),
        Function("""if (!user.IsInRole("clerk")) { var response = request.CreateResponse(HttpStatusCode.Forbidden); await response.WriteStringAsync("no"); return response; }""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""));

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
    public Task The_header_is_added_to_the_answer(string before, string after) => Verify.FunctionFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Function(before), Function(after));

    [Fact]
    public Task A_type_of_that_name_in_the_project_is_none() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        using System.Net;
        namespace Microsoft.Azure.Functions.Worker.Http { public class HttpResponseData { public HttpStatusCode StatusCode { get; set; } } }
        public class Fake { public void Set(Microsoft.Azure.Functions.Worker.Http.HttpResponseData response) => response.StatusCode = HttpStatusCode.Unauthorized; }
        """);

    // The in-process model and the worker's ASP.NET Core integration look alike: a static or instance method that is handed the request.
    private static string AspNetCoreFunction(string body) => $$"""
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;

        [AttributeUsage(AttributeTargets.Method)] public class FunctionAttribute(string name) : Attribute { public string Name => name; }
        [AttributeUsage(AttributeTargets.Parameter)] public class HttpTriggerAttribute(params string[] methods) : Attribute { public string[] Methods => methods; }

        public static class Orders
        {
            [Function("orders")]
            public static async Task<IActionResult> Run([HttpTrigger("get")] HttpRequest req)
            {
                await Task.Yield();
                if (!req.Headers.ContainsKey("Authorization"))
                {
                    {{body}}
                }

                return new OkResult();
            }
        }
        """;

    [Theory]
    [InlineData("return [|new UnauthorizedResult()|];")]
    [InlineData("""return [|new UnauthorizedObjectResult("no")|];""")]
    [InlineData("return [|new StatusCodeResult(401)|];")]
    [InlineData("""return [|new ObjectResult("no") { StatusCode = StatusCodes.Status401Unauthorized }|];""")]
    public Task A_bare_401_with_results_of_AspNetCore_is_reported(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(AspNetCoreFunction(body));

    [Theory]
    [InlineData("""req.HttpContext.Response.Headers.WWWAuthenticate = "Bearer"; return new UnauthorizedResult();""")]
    [InlineData("""req.HttpContext.Response.Headers.Append("WWW-Authenticate", "Bearer"); return new UnauthorizedObjectResult("no");""")]
    [InlineData("return new ForbidResult();")]
    [InlineData("return new StatusCodeResult(403);")]
    public Task Results_of_AspNetCore_with_the_header_are_not(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(AspNetCoreFunction(body));

    [Fact]
    public Task The_header_is_added_before_results_of_AspNetCore() => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        AspNetCoreFunction("return [|new UnauthorizedResult()|];"),
        AspNetCoreFunction("""
            req.HttpContext.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        return new UnauthorizedResult();
            """));
}
