using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4001;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Fires
{
    private static Task Rule(string source, params string[] more) => Verify.Rule<UNA4001AuthorizationBeforeAuthentication>(source, moreSources: more);

    [Fact]
    public Task Wrong_order_in_a_web_application() => Rule(PipelineSource.App("app.[|UseAuthorization()|]; app.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_in_a_chain() => Rule(PipelineSource.Startup("""
        app.UseRouting()
            .[|UseAuthorization()|]
            .UseAuthentication()
            .UseEndpoints(e => e.MapControllers());
        """));

    [Fact]
    public Task Wrong_order_through_an_alias() => Rule(PipelineSource.App("IApplicationBuilder b = app; b.[|UseAuthorization()|]; app.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_through_the_result_of_a_call() => Rule(PipelineSource.App("var b = app.UseRouting(); b.[|UseAuthorization()|]; b.UseAuthentication();"));

    [Fact]
    public Task Wrong_order_through_a_local_function() => Rule(PipelineSource.App("""
        [|Authorize()|];
        app.UseAuthentication();
        void Authorize() => app.UseAuthorization();
        """));

    [Fact]
    public Task Wrong_order_through_an_extension_method() => Rule(PipelineSource.App("app.[|UseDoors()|]; app.UseAuthentication();"), """
        public static class Doors { public static IApplicationBuilder UseDoors(this IApplicationBuilder app) => app.UseAuthorization(); }
        """);

    [Fact]
    public Task Wrong_order_inside_an_extension_method_is_reported_there() => Rule(PipelineSource.App("app.UseDoors();"), """
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

    [Fact]
    public Task Missing_authentication_in_a_start_up_class() => Rule(PipelineSource.Startup("app.UseRouting(); app.[|UseAuthorization()|]; app.UseEndpoints(e => e.MapControllers());"));

    [Fact]
    public Task Missing_authorization_in_a_start_up_class() => Rule(PipelineSource.Startup("app.UseRouting(); app.[|UseAuthentication()|]; app.UseEndpoints(e => e.MapControllers());"), PipelineSource.Protected);

    [Fact]
    public Task Broken_code_is_read_as_far_as_it_goes() => Verify.Rule<UNA4001AuthorizationBeforeAuthentication>("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.Use
        app.[|UseAuthorization(|];
        app.UseAuthentication(
        """, compiler: CompilerDiagnostics.None);
}
