using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4007;

/// <summary>UNA4007: middleware and status pages that do not see the 401 of authorization, or see it too late (<c>on-the-wire.md</c> 13, 19, 20).</summary>
public class Fires
{
    private static Task Rule(string source, bool isProtected = true) => Verify.Rule<UNA4007CoverOutsideAuthorization>(source, moreSources: isProtected ? [CoverSource.Handler, CoverSource.Protected] : [CoverSource.Handler]);

    [Theory]
    [InlineData("app.[|UseStatusCodePages()|];")]
    [InlineData("app.UseAuthorization(); app.[|UseStatusCodePages()|];")]
    [InlineData("""app.[|UseStatusCodePagesWithReExecute("/error")|]; app.UseAuthentication();""")]
    [InlineData("if (args.Length > 0) { app.[|UseStatusCodePages()|]; }")]
    public Task Status_pages_outside_authorization(string statements) => Rule(CoverSource.App(CoverSource.Jwt, statements));

    [Fact]
    public Task Cover_outside_authorization_of_a_scheme_that_leaves_its_401_bare() => Rule(CoverSource.App(CoverSource.Bare, $"app.[|{CoverSource.Cover}|];"));

    [Fact]
    public Task Cover_class_outside_authorization() => Verify.Rule<UNA4007CoverOutsideAuthorization>(CoverSource.App(CoverSource.Bare, "app.[|UseMiddleware<Challenger>()|];"), moreSources: [CoverSource.Handler, CoverSource.Protected, """
        public class Challenger(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });
                return next(context);
            }
        }
        """]);

    [Theory]
    [InlineData(CoverSource.Jwt)]
    [InlineData(CoverSource.Bare)]
    public Task Header_after_next(string services) => Rule(CoverSource.App(services, $"app.[|{CoverSource.Late}|]; app.UseAuthentication(); app.UseAuthorization();"));
}
