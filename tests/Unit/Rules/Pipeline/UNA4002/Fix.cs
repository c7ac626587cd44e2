using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4002;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Fix
{
    [Fact]
    public Task Cors_fix() => Verify.Fix<UNA4002CorsAfterAuthorization, OrderPipeline>(
        PipelineSource.App("""
            app.UseRouting();

            app.UseAuthentication();
            app.[|UseAuthorization()|];
            app.UseStaticFiles();
            app.UseCors("x");
            app.MapControllers();
            """),
        PipelineSource.App("""
            app.UseRouting();

            app.UseCors("x");
            app.UseAuthentication();
            app.UseAuthorization();
            app.UseStaticFiles();
            app.MapControllers();
            """), moreSources: PipelineSource.Protected);

    [Fact]
    public Task Cors_fix_in_a_method() => Verify.Fix<UNA4002CorsAfterAuthorization, OrderPipeline>(
        PipelineSource.Startup("""
            app.UseRouting();
                    app.UseAuthentication();
                    app.[|UseAuthorization()|];
                    app.UseCors();
                    app.UseEndpoints(e => e.MapControllers());
            """),
        PipelineSource.Startup("""
            app.UseRouting();
                    app.UseCors();
                    app.UseAuthentication();
                    app.UseAuthorization();
                    app.UseEndpoints(e => e.MapControllers());
            """), moreSources: PipelineSource.Protected);
}
