namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1013;

internal static class CookieEventSource
{
    public const string On = "dotnet_diagnostic.UNA1013.severity = warning";

    public static string Program(string body) => $$"""
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddAuthentication("c").AddCookie("c", o =>
        {
            o.Events.OnRedirectToLogin = c =>
            {
                {{body}}
                return Task.CompletedTask;
            };
        });
        builder.Build().Run();
        """;
}
