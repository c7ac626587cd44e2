namespace Unauthorized.Analyzers.Tests.Rules;

internal static class PipelineSource
{
    public static string App(string statements) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{statements}}
        app.Run();
        """;

    public static string Startup(string statements, string services = """services.AddAuthentication("Bearer").AddJwtBearer();""") => $$"""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void ConfigureServices(IServiceCollection services) { {{services}} }

            public void Configure(IApplicationBuilder app)
            {
                {{statements}}
            }
        }
        """;

    public const string Protected = """
        [Microsoft.AspNetCore.Authorization.Authorize]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase;
        """;
}
