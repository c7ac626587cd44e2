using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3009;

public class Fires
{
    [Fact]
    public Task In_an_MCP_server_that_writes_the_header_by_hand() => Verify.Rule<UNA3009ResourceMetadata>("""
        using ModelContextProtocol;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddMcpServer();
        var app = builder.Build();
        app.MapGet("/", (HttpResponse response) => { response.Headers.WWWAuthenticate = "[|Bearer|] realm=\"mcp\""; });
        app.MapGet("/b", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Basic realm=\"mcp\""; });
        app.Run();
        """, moreSources: McpSource.Mcp);
}
