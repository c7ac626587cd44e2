using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4007;

/// <summary>UNA4007: middleware and status pages that do not see the 401 of authorization, or see it too late (<c>on-the-wire.md</c> 13, 19, 20).</summary>
public class Fix
{
    [Fact]
    public Task Calls_both_behind() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        CoverSource.App(CoverSource.Jwt, "app.[|UseStatusCodePages()|]; // pages"), CoverSource.App(CoverSource.Jwt, """
            app.UseStatusCodePages(); // pages
            app.UseAuthentication();
            app.UseAuthorization();
            """), moreSources: [CoverSource.Handler, CoverSource.Protected]);

    [Fact]
    public Task Calls_authorization_behind_a_branch() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        CoverSource.App(CoverSource.Jwt, """
            app.UseAuthentication();
            if (args.Length > 0)
            {
                app.[|UseStatusCodePages()|];
            }
            """), CoverSource.App(CoverSource.Jwt, """
            app.UseAuthentication();
            if (args.Length > 0)
            {
                app.UseStatusCodePages();
            }
            app.UseAuthorization();
            """), moreSources: [CoverSource.Handler, CoverSource.Protected]);

    [Fact]
    public Task Moves_the_header_in_front_of_the_response() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        CoverSource.App(CoverSource.Jwt, $"""
            app.[|{CoverSource.Late}|];
            app.UseAuthentication();
            app.UseAuthorization();
            """), CoverSource.App(CoverSource.Jwt, """
        app.Use(async (context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (context.Response.StatusCode == 401)
                {
                    context.Response.Headers.WWWAuthenticate = "Key";
                }

                return Task.CompletedTask;
            });
            await next(context);
        });
        app.UseAuthentication();
        app.UseAuthorization();
        """), moreSources: [CoverSource.Handler, CoverSource.Protected]);
}
