using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class SilentInFunctions
{
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
    public Task A_401_with_its_header_and_other_statuses_are_not(string body) => Verify.FunctionRule<UNA1002StatusWithoutChallenge>(FunctionSource.Function(body));

    [Fact]
    public Task A_type_of_that_name_in_the_project_is_none() => Verify.Rule<UNA1002StatusWithoutChallenge>("""
        using System.Net;
        namespace Microsoft.Azure.Functions.Worker.Http { public class HttpResponseData { public HttpStatusCode StatusCode { get; set; } } }
        public class Fake { public void Set(Microsoft.Azure.Functions.Worker.Http.HttpResponseData response) => response.StatusCode = HttpStatusCode.Unauthorized; }
        """);
}
