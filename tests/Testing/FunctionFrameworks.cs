using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// The isolated worker of Azure Functions, and AWS Lambda as far as the rules look at it: declarations with the names and parameters of
/// Amazon.Lambda.APIGatewayEvents, Amazon.Lambda.ApplicationLoadBalancerEvents and Amazon.Lambda.Annotations.
/// </summary>
internal static class FunctionFrameworks
{
    private const string Lambda = """
        namespace Amazon.Lambda.APIGatewayEvents
        {
            public class APIGatewayProxyRequest
            {
                public string Path { get; set; }
                public System.Collections.Generic.IDictionary<string, string> Headers { get; set; }
                public ProxyRequestContext RequestContext { get; set; }
                public class ProxyRequestContext { public string ConnectionId { get; set; } public APIGatewayCustomAuthorizerContext Authorizer { get; set; } }
            }
            public class APIGatewayCustomAuthorizerContext { public System.Collections.Generic.IDictionary<string, string> Claims { get; set; } }
            public class APIGatewayProxyResponse
            {
                public int StatusCode { get; set; }
                public System.Collections.Generic.IDictionary<string, string> Headers { get; set; }
                public System.Collections.Generic.IDictionary<string, System.Collections.Generic.IList<string>> MultiValueHeaders { get; set; }
                public string Body { get; set; }
                public bool IsBase64Encoded { get; set; }
            }
            public class APIGatewayHttpApiV2ProxyResponse
            {
                public int StatusCode { get; set; }
                public System.Collections.Generic.IDictionary<string, string> Headers { get; set; }
                public string[] Cookies { get; set; }
                public string Body { get; set; }
                public bool IsBase64Encoded { get; set; }
                public void SetHeaderValues(string headerName, string value, bool append) { }
                public void SetHeaderValues(string headerName, System.Collections.Generic.IEnumerable<string> values, bool append) { }
            }
        }

        namespace Amazon.Lambda.ApplicationLoadBalancerEvents
        {
            public class ApplicationLoadBalancerResponse
            {
                public int StatusCode { get; set; }
                public string StatusDescription { get; set; }
                public System.Collections.Generic.IDictionary<string, string> Headers { get; set; }
                public System.Collections.Generic.IDictionary<string, System.Collections.Generic.IList<string>> MultiValueHeaders { get; set; }
                public string Body { get; set; }
                public bool IsBase64Encoded { get; set; }
            }
        }

        namespace Amazon.Lambda.Annotations.APIGateway
        {
            public interface IHttpResult
            {
                System.Net.HttpStatusCode StatusCode { get; }
                IHttpResult AddHeader(string name, string value);
            }
            public class HttpResults : IHttpResult
            {
                private HttpResults() { }
                public System.Net.HttpStatusCode StatusCode { get; }
                public IHttpResult AddHeader(string name, string value) => this;
                public static IHttpResult Ok(object body = null) => null;
                public static IHttpResult Forbid(object body = null) => null;
                public static IHttpResult NotFound(object body = null) => null;
                public static IHttpResult Unauthorized() => null;
                public static IHttpResult NewResult(System.Net.HttpStatusCode statusCode, object body = null) => null;
            }
        }
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> All = new(() => [.. WebReferences.WithoutAspNetCore, ClassicFrameworks.Compile("Amazon.Lambda", Lambda)]);

    /// <summary>.NET and what functions are made of, without ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> References => All.Value;
}
