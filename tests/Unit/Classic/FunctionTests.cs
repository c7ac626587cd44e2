using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>The isolated worker of Azure Functions.</summary>
public class FunctionTests
{
    private static string Function(string body) => $$"""
        using System;
        using System.Linq;
        using System.Net;
        using System.Security.Claims;
        using System.Threading.Tasks;
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

    // No ASP.NET Core is referenced: the worker alone makes it a web project.
    private static Task Check<TRule>(string source)
        where TRule : Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer, new()
    {
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0"), TestCode = source };
        test.TestState.AdditionalReferences.AddRange(WebReferences.WithoutAspNetCore);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("return [|request.CreateResponse(HttpStatusCode.Unauthorized)|];")]
    [InlineData("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; await response.WriteStringAsync(\"no\"); return response;")]
    [InlineData("var response = request.CreateResponse(); [|response.StatusCode = HttpStatusCode.Unauthorized|]; return response;")]
    [InlineData("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers.Add(\"X-Reason\", \"none\"); return response;")]
    [InlineData("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; response.Headers = new HttpHeadersCollection(); return response;")]
    public Task A_bare_401_is_reported(string body) => Check<UNA1002StatusWithoutChallenge>(Function(body));

    [Theory]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers.Add(\"WWW-Authenticate\", \"Bearer\"); return response;")]
    [InlineData("var response = request.CreateResponse(); response.Headers.TryAddWithoutValidation(\"WWW-Authenticate\", \"Bearer\"); response.StatusCode = HttpStatusCode.Unauthorized; return response;")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); Ask(response); return response;")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = new HttpHeadersCollection(new[] { new System.Collections.Generic.KeyValuePair<string, string>(\"WWW-Authenticate\", \"Bearer\") }); return response;")]
    [InlineData("var response = request.CreateResponse(); response.StatusCode = HttpStatusCode.Unauthorized; response.Headers = new HttpHeadersCollection(new[] { new System.Collections.Generic.KeyValuePair<string, string>(\"WWW-Authenticate\", \"Bearer\") }); return response;")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = request.Headers; return response;")]
    [InlineData("var response = request.CreateResponse(HttpStatusCode.Unauthorized); response.Headers = new HttpHeadersCollection { { \"WWW-Authenticate\", \"Bearer\" } }; return response;")]
    [InlineData("return request.CreateResponse(HttpStatusCode.Forbidden);")]
    [InlineData("var response = request.CreateResponse(); if (response.StatusCode == HttpStatusCode.Unauthorized) return null; return response;")]
    public Task A_401_with_its_header_and_other_statuses_are_not(string body) => Check<UNA1002StatusWithoutChallenge>(Function(body));

    [Fact]
    public Task A_refused_permission_is_a_403() => Check<UNA2002PermissionLikelyAnswered401>(Function("if (!user.IsInRole(\"clerk\")) return [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; return null;").Replace("if (!request.Headers.Contains(\"Authorization\"))", ""));

    [Fact]
    public Task No_fix_of_another_framework_is_offered() => Verify.NoFix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
        Function("var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; return response;"));

    [Fact]
    public Task A_type_of_that_name_in_the_project_is_none() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        using System.Net;
        namespace Microsoft.Azure.Functions.Worker.Http { public class HttpResponseData { public HttpStatusCode StatusCode { get; set; } } }
        public class Fake { public void Set(Microsoft.Azure.Functions.Worker.Http.HttpResponseData response) => response.StatusCode = HttpStatusCode.Unauthorized; }
        """);
}
