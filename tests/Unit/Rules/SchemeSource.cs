namespace Unauthorized.Analyzers.Tests.Rules;

internal static class SchemeSource
{
    public const string TwoSchemes = "builder.Services.AddAuthentication().AddCookie().AddJwtBearer();";

    public static string Program(string services) => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;

        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddControllers();
        {{services}}
        builder.Build().Run();
        """;

    public static string Action(string expression, string attribute = "") => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class Door : ControllerBase
        {
            {{attribute}}
            public IActionResult Get() => {{expression}};
        }
        """;
}
