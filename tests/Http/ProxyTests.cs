using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Transforms of YARP 2.3 in front of a server that answers by itself (<c>on-the-wire.md</c> A9, C13, D13).</summary>
public sealed class ProxyTests
{
    // The upstream server is a host of its own; its address is known when the proxy is configured.
    private static string Program(string transforms) => $$"""
        using Microsoft.AspNetCore.Hosting.Server;
        using Microsoft.AspNetCore.Hosting.Server.Features;
        using Yarp.ReverseProxy.Configuration;
        using Yarp.ReverseProxy.Transforms;
        using Yarp.ReverseProxy.Transforms.Builder;

        public static class App
        {
            public static void Services(WebApplicationBuilder builder)
            {
                var upstream = WebApplication.CreateSlimBuilder();
                upstream.Logging.ClearProviders();
                upstream.WebHost.UseUrls("http://127.0.0.1:0");
                var server = upstream.Build();
                server.Run(static context => context.Response.WriteAsync("upstream"));
                server.Start();
                string address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
                builder.Services.AddReverseProxy()
                    .LoadFromMemory(
                        [new RouteConfig { RouteId = "r", ClusterId = "c", Match = new RouteMatch { Path = "/{**all}" } }],
                        [new ClusterConfig { ClusterId = "c", Destinations = new Dictionary<string, DestinationConfig> { ["d"] = new() { Address = address } } }])
                    .AddTransforms(Transform);
            }

            public static void Map(WebApplication app) => app.MapReverseProxy();

            private static void Transform(TransformBuilderContext context)
            {
                {{transforms}}
            }
        }
        """;

    [Theory]
    [InlineData("", 200, null)]
    [InlineData("context.AddRequestTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });", 401, null)]
    [InlineData("context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always); context.AddRequestTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });", 401, null)]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });", 401, null)]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; }); context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Always);", 401, "Key")]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; }); context.AddResponseHeader(\"WWW-Authenticate\", \"Key\", append: false, ResponseCondition.Failure);", 401, "Key")]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; }); context.AddResponseHeader(\"WWW-Authenticate\", \"Key\");", 401, null)]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; }); context.AddResponseTransform(t => { t.HttpContext.Response.Headers.WWWAuthenticate = \"Key\"; return default; });", 401, "Key")]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; t.SuppressResponseBody = true; return default; });", 401, null)]
    public async Task Transforms_send(string transforms, int status, string? challenge)
    {
        Exchange exchange = await WebProgram.Compile(Program(transforms)).AskAsync(AuthenticationSetup.None, Caller.Anonymous);

        Assert.Equal((status, challenge), (exchange.Status, exchange.Challenge));
    }

    [Theory]
    [InlineData("context.AddRequestTransform(async t => { t.HttpContext.Response.StatusCode = 401; await t.HttpContext.Response.WriteAsync(\"no\"); });", "no")]
    [InlineData("context.AddRequestTransform(t => { t.HttpContext.Response.StatusCode = 401; return default; });", "")]
    [InlineData("context.AddResponseTransform(t => { t.HttpContext.Response.StatusCode = 401; t.SuppressResponseBody = true; return default; });", "")]
    public async Task A_transform_that_answers_gets_its_challenge(string transforms, string body)
    {
        Repaired program = await Repaired.ByAsync<UNA1002StatusWithoutChallenge, SetChallengeHeader>(Program(transforms), "UNA1002.SetHeader");
        (Exchange before, Exchange after) = await program.AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/");

        Assert.Equal((401, null, body), (before.Status, before.Challenge, before.Body));
        Assert.Equal((401, "YOUR-SCHEME", body), (after.Status, after.Challenge, after.Body));
    }
}
