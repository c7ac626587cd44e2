using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>One middleware for all bare 401s: where it goes, and that every site is silent behind it (<c>on-the-wire.md</c> 19c, 19d).</summary>
public class ApplicationCoverTests
{
    private const string Jwt = "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer();";

    private static string Cover(string challenge, string indent = "") => $$"""
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == 401 && context.Response.Headers.WWWAuthenticate.Count == 0)
                {
                    context.Response.Headers.WWWAuthenticate = "{{challenge}}";
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        """.Replace("\n", "\n" + indent).Replace("\n" + indent + "\n", "\n\n");

    private static Task Fix(string before, string after, params string[] more) =>
        Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(before, after, "UNA1001.Cover", moreSources: more);

    [Fact]
    public Task Covers_top_level_statements() => Fix("""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build(); // the application

        app.MapGet("/a", () => [|Results.Unauthorized()|]);
        app.MapGet("/b", () => [|Results.Json(1, statusCode: 401)|]);
        app.Run();
        """, $$"""
        var builder = WebApplication.CreateBuilder(args);
        var app = builder.Build(); // the application
        {{Cover("YOUR-SCHEME")}}

        app.MapGet("/a", () => Results.Unauthorized());
        app.MapGet("/b", () => Results.Json(1, statusCode: 401));
        app.Run();
        """);

    [Fact]
    public Task Calls_authentication_and_authorization_behind_it_where_a_web_application_would_put_them_in_front() => Fix($$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.MapGet("/a", () => [|Results.Unauthorized()|]);
        app.MapGet("/b", () => "in").RequireAuthorization();
        app.Run();
        """, $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddAuthorization();
        var app = builder.Build();
        {{Cover("Bearer")}}
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/a", () => Results.Unauthorized());
        app.MapGet("/b", () => "in").RequireAuthorization();
        app.Run();
        """);

    [Fact]
    public Task Calls_authorization_behind_routing_and_cors() => Fix($$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddControllers();
        var app = builder.Build();
        app.UseRouting();
        app.UseCors();
        app.UseStaticFiles();
        app.MapGet("/a", () => [|Results.Unauthorized()|]);
        app.MapGet("/b", () => "in").RequireAuthorization();
        app.Run();
        """, $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddControllers();
        var app = builder.Build();
        {{Cover("Bearer")}}
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseStaticFiles();
        app.MapGet("/a", () => Results.Unauthorized());
        app.MapGet("/b", () => "in").RequireAuthorization();
        app.Run();
        """);

    [Fact]
    public Task Leaves_authorization_where_it_is_called() => Fix($$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/a", () => [|Results.Unauthorized()|]).RequireAuthorization();
        app.Run();
        """, $$"""
        var builder = WebApplication.CreateBuilder(args);
        {{Jwt}}
        builder.Services.AddAuthorization();
        var app = builder.Build();
        {{Cover("Bearer")}}
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/a", () => Results.Unauthorized()).RequireAuthorization();
        app.Run();
        """);

    [Fact]
    public Task Covers_a_start_up_class() => Fix("""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                app.UseRouting();
                app.UseEndpoints(e => e.MapGet("/a", () => [|Results.Unauthorized()|]));
            }
        }
        """, $$"""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.UseStartup<Startup>()).Build().Run();

        public class Startup
        {
            public void Configure(IApplicationBuilder app)
            {
                {{Cover("YOUR-SCHEME", "        ")}}
                app.UseRouting();
                app.UseEndpoints(e => e.MapGet("/a", () => Results.Unauthorized()));
            }
        }
        """);

    [Fact]
    public Task Libraries_have_no_pipeline_to_cover() => Fix("""
        public static class Api { public static IResult Get() => [|Results.Unauthorized()|]; }
        """, """
        public static class Api { public static IResult Get() => [|Results.Unauthorized()|]; }
        """);

    [Fact]
    public Task Two_applications_are_one_too_many() => Fix("""
        var first = WebApplication.CreateBuilder(args).Build();
        var second = WebApplication.CreateBuilder(args).Build();
        first.UseRouting();
        second.UseRouting();
        first.MapGet("/a", () => [|Results.Unauthorized()|]);
        """, """
        var first = WebApplication.CreateBuilder(args).Build();
        var second = WebApplication.CreateBuilder(args).Build();
        first.UseRouting();
        second.UseRouting();
        first.MapGet("/a", () => [|Results.Unauthorized()|]);
        """);

    [Fact]
    public Task Covered_sites_in_other_files_are_silent() => Verify.Rule<UNA1001ResultWithoutChallenge>($$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{Cover("Bearer")}}
        app.MapControllers();
        app.Run();
        """, moreSources: """
        [Microsoft.AspNetCore.Mvc.ApiController]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public Microsoft.AspNetCore.Mvc.IActionResult A() => Unauthorized();
            public Microsoft.AspNetCore.Mvc.IActionResult B() => Unauthorized(new { error = 1 });
            public Microsoft.AspNetCore.Mvc.IActionResult C() => Problem(statusCode: 401);
        }
        """);
}
