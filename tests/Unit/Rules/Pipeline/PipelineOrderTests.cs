using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Pipeline;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class PipelineOrderTests
{
    private static Task Rule(string source, params string[] more) => Verify.Rule<UNA4001AuthorizationBeforeAuthentication>(source, moreSources: more);

    private static Task Cors(string source, params string[] more) => Verify.Rule<UNA4002CorsAfterAuthorization>(source, moreSources: more);

    private static string App(string statements) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();
        {{statements}}
        app.Run();
        """;

    private static string Startup(string statements, string services = """services.AddAuthentication("Bearer").AddJwtBearer();""") => $$"""
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

    private const string Protected = """
        [Microsoft.AspNetCore.Authorization.Authorize]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase;
        """;

    [Fact]
    public Task Wrong_order_in_a_web_application() => Rule(App("app.[|UseAuthorization()|]; app.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_in_a_chain() => Rule(Startup("""
        app.UseRouting()
            .[|UseAuthorization()|]
            .UseAuthentication()
            .UseEndpoints(e => e.MapControllers());
        """));

    [Fact]
    public Task Wrong_order_through_an_alias() => Rule(App("IApplicationBuilder b = app; b.[|UseAuthorization()|]; app.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_through_the_result_of_a_call() => Rule(App("var b = app.UseRouting(); b.[|UseAuthorization()|]; b.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_through_a_local_function() => Rule(App("""
        [|Authorize()|];
        app.UseAuthentication();
        void Authorize() => app.UseAuthorization();
        """));

    [Fact]
    public Task Wrong_order_through_an_extension_method() => Rule(App("app.[|UseDoors()|]; app.UseAuthentication();"), """
        public static class Doors { public static IApplicationBuilder UseDoors(this IApplicationBuilder app) => app.UseAuthorization(); }
        """);

    [Fact]
    public Task Wrong_order_inside_an_extension_method_is_reported_there() => Rule(App("app.UseDoors();"), """
        public static class Doors { public static void UseDoors(this WebApplication app) { app.[|UseAuthorization()|]; app.UseAuthentication(); } }
        """);

    [Fact]
    public Task Wrong_order_in_a_Configure_lambda() => Rule("""
        Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => web.Configure(app =>
        {
            app.[|UseAuthorization()|];
            app.UseAuthentication();
        })).Build().Run();
        """);

    [Theory]
    [InlineData("app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("app.UseAuthorization();")]
    [InlineData("app.UseAuthentication();")]
    [InlineData("app.UseAuthentication(); app.UseAuthorization(); app.UseAuthentication();")]
    [InlineData("""app.Map("/a", b => b.UseAuthorization()); app.UseAuthentication();""")]
    [InlineData("app.UseWhen(c => true, b => { b.UseAuthorization(); }); app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("if (args.Length > 0) { app.UseAuthorization(); } else { app.UseAuthentication(); app.UseAuthorization(); }")]
    [InlineData("switch (args.Length) { case 0: app.UseAuthorization(); break; default: app.UseAuthentication(); break; }")]
    [InlineData("""app.UseAuthentication(); app.Map("/a", b => { b.UseAuthorization(); b.UseAuthentication(); });""")]
    public Task Right_or_separate(string statements) => Rule(App(statements));

    [Fact]
    public Task Two_applications_are_two_pipelines() => Rule("""
        var first = WebApplication.CreateBuilder(args).Build();
        var second = WebApplication.CreateBuilder(args).Build();
        first.UseAuthorization();
        second.UseAuthentication();
        second.UseAuthorization();
        """);

    [Fact]
    public Task Look_alikes_are_nothing() => Rule("""
        public class Builder { public Builder UseAuthorization() => this; public Builder UseAuthentication() => this; }
        public class C { public void M(Builder app) { app.UseAuthorization(); app.UseAuthentication(); } }
        """);

    [Fact]
    public Task Missing_authentication_in_a_start_up_class() => Rule(Startup("app.UseRouting(); app.[|UseAuthorization()|]; app.UseEndpoints(e => e.MapControllers());"));

    [Fact]
    public Task Missing_authorization_in_a_start_up_class() => Rule(Startup("app.UseRouting(); app.[|UseAuthentication()|]; app.UseEndpoints(e => e.MapControllers());"), Protected);

    [Theory]
    [InlineData("app.UseRouting(); app.UseAuthentication(); app.UseEndpoints(e => e.MapControllers());")] // nothing asks for a user
    [InlineData("app.UseRouting(); app.UseAuthentication(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); app.UseDoor(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); Doors.Open(app); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); var box = new[] { app }; app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    public Task Start_up_classes_that_lack_nothing_or_cannot_be_seen(string statements) => Rule(Startup(statements), """
        public static class Doors
        {
            public static IApplicationBuilder UseDoor(this IApplicationBuilder app) => app.UseAuthentication();
            public static void Open(IApplicationBuilder app) => app.UseAuthentication();
        }
        """);

    [Fact]
    public Task Start_up_class_without_schemes_lacks_nothing() => Rule(Startup("app.UseRouting(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());", services: "services.AddControllers();"));

    [Fact]
    public Task A_policy_that_names_its_schemes_has_them_asked() => Rule(Startup(
        "app.UseRouting(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());",
        services: """services.AddAuthentication("Bearer").AddJwtBearer(); services.AddAuthorization(o => o.AddPolicy("p", p => p.AddAuthenticationSchemes("Bearer").RequireAuthenticatedUser()));"""));

    [Fact]
    public Task Middleware_that_finds_the_user_is_authentication() => Rule(Startup("app.UseRouting(); app.UseMiddleware<Finder>(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());"), """
        public class Finder(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) { context.User = new(); return next(context); }
        }
        """);

    [Fact]
    public Task Broken_code_is_read_as_far_as_it_goes() => Verify.Rule<UNA4001AuthorizationBeforeAuthentication>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use
        app.[|UseAuthorization(|];
        app.UseAuthentication(
        """, compiler: CompilerDiagnostics.None);

    [Fact]
    public Task Swap_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        App("""
            app.UseRouting();
            app.[|UseAuthorization()|];
            app.UseStaticFiles();
            app.UseAuthentication();
            """),
        App("""
            app.UseRouting();
            app.UseAuthentication();
            app.UseStaticFiles();
            app.UseAuthorization();
            """));

    [Fact]
    public Task Swap_fix_in_a_chain() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        Startup("""
            app.UseRouting()
                        .[|UseAuthorization()|]
                        .UseAuthentication();
            """),
        Startup("""
            app.UseRouting()
                        .UseAuthentication()
                        .UseAuthorization();
            """));

    [Fact]
    public Task No_fix_through_a_method() => Verify.NoFix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(App("""
        [|Authorize()|];
        app.UseAuthentication();
        void Authorize() => app.UseAuthorization();
        """));

    [Fact]
    public Task Missing_authentication_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        Startup("""
            app.UseRouting();

                    app.[|UseAuthorization()|]; // who may
                    app.UseEndpoints(e => e.MapControllers());
            """),
        Startup("""
            app.UseRouting();

                    app.UseAuthentication();
                    app.UseAuthorization(); // who may
                    app.UseEndpoints(e => e.MapControllers());
            """));

    [Fact]
    public Task Missing_authorization_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        Startup("""
            app.UseAuthentication();
                    app.UseRouting();
                    app.UseEndpoints(e => e.MapControllers());
            """).Replace("app.UseAuthentication()", "app.[|UseAuthentication()|]"),
        Startup("""
            app.UseAuthentication();
                    app.UseRouting();
                    app.UseAuthorization();
                    app.UseEndpoints(e => e.MapControllers());
            """), moreSources: Protected);

    [Theory]
    [InlineData("app.UseAuthentication(); app.[|UseAuthorization()|]; app.UseCors();")]
    [InlineData("app.[|UseAuthorization()|]; app.UseCors(p => p.AllowAnyOrigin());")]
    [InlineData("""app.[|UseAuthorization()|].UseCors("x");""")]
    public Task Cors_behind_authorization(string statements) => Cors(App(statements), Protected);

    [Theory]
    [InlineData("app.UseCors(); app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("app.UseAuthentication(); app.UseCors(); app.UseAuthorization();")]
    [InlineData("""app.UseCors(); app.UseAuthorization(); app.UseCors("x");""")]
    [InlineData("app.UseCors();")]
    [InlineData("""app.UseAuthorization(); app.Map("/a", b => b.UseCors());""")]
    public Task Cors_in_front_of_authorization(string statements) => Cors(App(statements), Protected);

    [Fact]
    public Task Cors_where_nothing_is_protected() => Cors(App("app.UseAuthorization(); app.UseCors();"));

    [Fact]
    public Task Cors_fix() => Verify.Fix<UNA4002CorsAfterAuthorization, OrderPipeline>(
        App("""
            app.UseRouting();

            app.UseAuthentication();
            app.[|UseAuthorization()|];
            app.UseStaticFiles();
            app.UseCors("x");
            app.MapControllers();
            """),
        App("""
            app.UseRouting();

            app.UseCors("x");
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseStaticFiles();
            app.MapControllers();
            """), moreSources: Protected);

    [Fact]
    public Task Cors_fix_in_a_method() => Verify.Fix<UNA4002CorsAfterAuthorization, OrderPipeline>(
        Startup("""
            app.UseRouting();
                    app.UseAuthentication();
                    app.[|UseAuthorization()|];
                    app.UseCors();
                    app.UseEndpoints(e => e.MapControllers());
            """),
        Startup("""
            app.UseRouting();
                    app.UseCors();
                    app.UseAuthentication();
                    app.UseAuthorization();
                    app.UseEndpoints(e => e.MapControllers());
            """), moreSources: Protected);
}
