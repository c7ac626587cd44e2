namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3009;

internal static class McpSource
{
    public const string Mcp = """
        namespace ModelContextProtocol
        {
            public static class Registration
            {
                public static IServiceCollection AddMcpServer(this IServiceCollection services) => services;
            }
        }
        """;
}
