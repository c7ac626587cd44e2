using Unauthorized.Analyzers.CodeFixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3007StepUpWithoutDemandTests
{
    [Theory]
    [InlineData("Bearer error='[|insufficient_user_authentication|]'", "Bearer error='insufficient_user_authentication', acr_values='YOUR-ACR'")]
    [InlineData("Bearer error='[|insufficient_user_authentication|]', error_description='{text}'", "Bearer error='insufficient_user_authentication', error_description='{text}', acr_values='YOUR-ACR'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3007StepUpWithoutDemand, AddParameter>(ValueSource.Of(before), ValueSource.Of(after));

    [Theory]
    [InlineData("Bearer error='insufficient_user_authentication', acr_values='{text}'")]
    [InlineData("Bearer error='insufficient_user_authentication', max_age=5")]
    [InlineData("Bearer error='insufficient_user_authentication', {text}")]
    [InlineData("Bearer error='invalid_token'")]
    [InlineData("Custom error='insufficient_user_authentication'")]
    public Task Silent(string value) => Verify.Rule<UNA3007StepUpWithoutDemand>(ValueSource.Of(value));
}

public sealed class UNA3008NonceWithoutHeaderTests
{
    [Fact]
    public Task Fires() => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of("DPoP error='[|use_dpop_nonce|]'"));

    [Theory]
    [InlineData("DPoP error='invalid_token'")]
    [InlineData("DPoP error='{text}'")]
    public Task Silent_on_other_errors(string value) => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of(value));

    [Theory]
    [InlineData("""response.Headers["DPoP-Nonce"] = context.TraceIdentifier;""")]
    [InlineData("""response.Headers.Append("dpop-nonce", context.TraceIdentifier);""")]
    [InlineData("""response.Headers.Append(context.TraceIdentifier, "x");""")]
    [InlineData("AddDPoPNonce(response); void AddDPoPNonce(HttpResponse r) { }")]
    public Task Silent_where_the_nonce_is_set(string statement) => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Statements($"""
        response.Headers.WWWAuthenticate = "DPoP error=\"use_dpop_nonce\"";
        {statement}
        """));
}

public sealed class UNA3009ResourceMetadataTests
{
    private const string Mcp = """
        namespace ModelContextProtocol
        {
            public static class Registration
            {
                public static IServiceCollection AddMcpServer(this IServiceCollection services) => services;
            }
        }
        """;

    [Theory]
    [InlineData("Bearer resource_metadata='[|https://api.example.com|]'", "Bearer resource_metadata='https://api.example.com/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='[|https://api.example.com/mcp|]'", "Bearer resource_metadata='https://api.example.com/.well-known/oauth-protected-resource/mcp'")]
    [InlineData("DPoP realm='{text}', resource_metadata='[|https://api.example.com/|]'", "DPoP realm='{text}', resource_metadata='https://api.example.com/.well-known/oauth-protected-resource'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3009ResourceMetadata, LocateMetadata>(ValueSource.Of(before), ValueSource.Of(after));

    [Theory]
    [InlineData("Bearer resource_metadata='[|/.well-known/oauth-protected-resource|]'")]
    [InlineData("Bearer resource_metadata='[|/{text}|]'")]
    [InlineData("Bearer resource_metadata='[|api.example.com|]'")]
    [InlineData("Bearer resource_metadata=[|''|]")]
    public Task Fires_without_a_fix(string value) => Verify.NoFix<UNA3009ResourceMetadata, LocateMetadata>(ValueSource.Of(value));

    [Theory]
    [InlineData("Bearer resource_metadata='https://a.example/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='{text}/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='https://{text}'")]
    [InlineData("Bearer realm='a'")]
    public Task Silent(string value) => Verify.Rule<UNA3009ResourceMetadata>(ValueSource.Of(value));

    [Fact]
    public Task Fires_in_an_MCP_server_that_writes_the_header_by_hand() => Verify.Rule<UNA3009ResourceMetadata>("""
        using ModelContextProtocol;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMcpServer();
        var app = builder.Build();
        app.MapGet("/", (HttpResponse response) => { response.Headers.WWWAuthenticate = "[|Bearer|] realm=\"mcp\""; });
        app.MapGet("/b", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Basic realm=\"mcp\""; });
        app.Run();
        """, moreSources: Mcp);

    [Fact]
    public Task Silent_where_no_MCP_server_is_registered() => Verify.Rule<UNA3009ResourceMetadata>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Bearer realm=\"mcp\""; });
        app.Run();
        """, moreSources: Mcp);
}

public sealed class UNA3012BareBearerTests
{
    private const string On = "dotnet_diagnostic.UNA3012.severity = warning";

    [Theory]
    [InlineData("[|Bearer|]", "Bearer realm='YOUR-REALM'")]
    [InlineData("Basic realm='{text}', [|Bearer|]", "Basic realm='{text}', Bearer realm='YOUR-REALM'")]
    public Task Fixes(string before, string after) => Verify.Fix<UNA3012BareBearer, AddParameter>(ValueSource.Of(before), ValueSource.Of(after), editorConfig: On);

    [Theory]
    [InlineData("Bearer realm='a'")]
    [InlineData("Bearer {text}")]
    [InlineData("Bearer{text}")]
    [InlineData("Negotiate")]
    public Task Silent(string value) => Verify.Rule<UNA3012BareBearer>(ValueSource.Of(value), On);
}
