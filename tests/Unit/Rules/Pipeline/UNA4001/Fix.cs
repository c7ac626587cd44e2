using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4001;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Fix
{
    [Fact]
    public Task Swap_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        PipelineSource.App("""
            app.UseRouting();
            app.[|UseAuthorization()|];
            app.UseStaticFiles();
            app.UseAuthentication();
            """),
        PipelineSource.App("""
            app.UseRouting();
            app.UseAuthentication();
            app.UseStaticFiles();
            app.UseAuthorization();
            """));

    [Fact]
    public Task Swap_fix_in_a_chain() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        PipelineSource.Startup("""
            app.UseRouting()
                        .[|UseAuthorization()|]
                        .UseAuthentication();
            """),
        PipelineSource.Startup("""
            app.UseRouting()
                        .UseAuthentication()
                        .UseAuthorization();
            """));

    [Fact]
    public Task No_fix_through_a_method() => Verify.NoFix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(PipelineSource.App("""
        [|Authorize()|];
        app.UseAuthentication();
        void Authorize() => app.UseAuthorization();
        """));

    [Fact]
    public Task Missing_authentication_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        PipelineSource.Startup("""
            app.UseRouting();

                    app.[|UseAuthorization()|]; // who may
                    app.UseEndpoints(e => e.MapControllers());
            """),
        PipelineSource.Startup("""
            app.UseRouting();

                    app.UseAuthentication();
                    app.UseAuthorization(); // who may
                    app.UseEndpoints(e => e.MapControllers());
            """));

    [Fact]
    public Task Missing_authorization_fix() => Verify.Fix<UNA4001AuthorizationBeforeAuthentication, OrderPipeline>(
        PipelineSource.Startup("""
            app.UseAuthentication();
                    app.UseRouting();
                    app.UseEndpoints(e => e.MapControllers());
            """).Replace("app.UseAuthentication()", "app.[|UseAuthentication()|]"),
        PipelineSource.Startup("""
            app.UseAuthentication();
                    app.UseRouting();
                    app.UseAuthorization();
                    app.UseEndpoints(e => e.MapControllers());
            """), moreSources: PipelineSource.Protected);
}
