namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

internal static class ConfigurationSource
{
    public static string Program(string statement) => $$"""
        using Microsoft.AspNetCore.RateLimiting;

        var builder = WebApplication.CreateBuilder(args);
        {{(statement.StartsWith("builder") ? statement : "")}}
        var app = builder.Build();
        {{(statement.StartsWith("builder") ? "" : statement)}}
        app.Run();
        """;
}
