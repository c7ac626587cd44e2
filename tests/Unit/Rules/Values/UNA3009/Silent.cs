using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3009;

public class Silent
{
    [Theory]
    [InlineData("Bearer resource_metadata='https://a.example/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='{text}/.well-known/oauth-protected-resource'")]
    [InlineData("Bearer resource_metadata='https://{text}'")]
    [InlineData("Bearer realm='a'")]
    public Task On_right_addresses_and_what_cannot_be_known(string value) => Verify.Rule<UNA3009ResourceMetadata>(ValueSource.Of(value));

    [Fact]
    public Task Where_no_MCP_server_is_registered() => Verify.Rule<UNA3009ResourceMetadata>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Bearer realm=\"mcp\""; });
        app.Run();
        """, moreSources: McpSource.Mcp);
}
