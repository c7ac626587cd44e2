using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>401s of YARP's transforms, and the transforms that give them their header. <c>ProxyTests</c> asks the same over HTTP.</summary>
public class TransformTests
{
    private const string ResponseTransform = "context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });";
    private const string RequestTransform = "context.AddRequestTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });";

    private static string Transforms(string body, string types = "") => $$"""
        using Yarp.ReverseProxy.Configuration;
        using Yarp.ReverseProxy.Transforms;
        using Yarp.ReverseProxy.Transforms.Builder;

        public class Provider
        {
            public void Apply(TransformBuilderContext context)
            {
                {{body}}
            }
        }

        {{types}}
        """;

    private static string Marked(string transform) => transform.Replace("t.HttpContext.Response.StatusCode = 401", "[|t.HttpContext.Response.StatusCode = 401|]", StringComparison.Ordinal);

    [Theory]
    [InlineData("", RequestTransform)]
    [InlineData("context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always); ", RequestTransform)]
    [InlineData("", ResponseTransform)]
    [InlineData("context.AddResponseHeader(\"WWW-Authenticate\", \"Key\"); ", ResponseTransform)]
    [InlineData("context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", condition: ResponseCondition.Success); ", ResponseTransform)]
    [InlineData("context.AddResponseHeader(\"X-Reason\", \"none\", condition: ResponseCondition.Always); ", ResponseTransform)]
    [InlineData("context.AddResponseHeaderRemove(\"WWW-Authenticate\", ResponseCondition.Always); ", ResponseTransform)]
    [InlineData("context.AddRequestHeader(\"WWW-Authenticate\", \"Key\"); ", ResponseTransform)]
    public Task A_bare_401_of_a_transform_is_reported(string others, string transform) => Verify.Rule<UNA1002StatusWithoutChallenge>(Transforms(others + Marked(transform)));

    [Theory]
    [InlineData("context.AddRequestTransform(t => { t.HttpContext.Response.StatusCode = 401; t.HttpContext.Response.Headers.WWWAuthenticate = \"Key\"; return default; });")]
    [InlineData(ResponseTransform + "context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always);")]
    [InlineData(ResponseTransform + "context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", condition: ResponseCondition.Failure);")]
    [InlineData(ResponseTransform + "context.AddResponseTransform(t => { t.HttpContext.Response.Headers.WWWAuthenticate = \"Key\"; return default; });")]
    [InlineData(ResponseTransform + "context.ResponseTransforms.Add(new Ask());")]
    [InlineData(ResponseTransform + "var route = new RouteConfig().WithTransformResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always);")]
    [InlineData("context.AddResponseTransform(t => { if (t.ProxyResponse is { } upstream) { t.HttpContext.Response.StatusCode = (int)upstream.StatusCode; } return default; });")]
    public Task A_401_that_a_transform_covers_and_one_that_is_passed_through_are_not(string transforms) => Verify.Rule<UNA1002StatusWithoutChallenge>(Transforms(transforms, """
        public class Ask : ResponseTransform
        {
            public override ValueTask ApplyAsync(ResponseTransformContext context)
            {
                context.HttpContext.Response.Headers.WWWAuthenticate = "Key";
                return default;
            }
        }
        """));

    [Fact]
    public Task A_transform_that_is_a_class_is_covered_by_another() => Verify.Rule<UNA1002StatusWithoutChallenge>(
        Transforms("context.ResponseTransforms.Add(new Refuse()); context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always);", """
        public class Refuse : ResponseTransform
        {
            public override ValueTask ApplyAsync(ResponseTransformContext context)
            {
                context.HttpContext.Response.StatusCode = 401;
                return default;
            }
        }
        """));
}
