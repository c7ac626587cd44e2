using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4007;

/// <summary>UNA4007: middleware and status pages that do not see the 401 of authorization, or see it too late (<c>on-the-wire.md</c> 13, 19, 20).</summary>
public class Silent
{
    private static Task Rule(string source, bool isProtected = true) => Verify.Rule<UNA4007CoverOutsideAuthorization>(source, moreSources: isProtected ? [CoverSource.Handler, CoverSource.Protected] : [CoverSource.Handler]);

    [Theory]
    [InlineData("app.UseStatusCodePages(); app.UseAuthorization();")]
    [InlineData("app.UseStatusCodePages(); app.UseAuthentication().UseAuthorization();")]
    [InlineData("app.UseStatusCodePages(); Authorize(); void Authorize() => app.UseAuthorization();")]
    public Task Status_pages_around_authorization(string statements) => Rule(CoverSource.App(CoverSource.Jwt, statements));

    [Fact]
    public Task Status_pages_where_a_challenge_redirects() => Rule(CoverSource.App("""builder.Services.AddAuthentication("Cookies").AddCookie();""", "app.UseStatusCodePages();"));

    [Fact]
    public Task Status_pages_where_nothing_is_protected() => Rule(CoverSource.App(CoverSource.Jwt, "app.UseStatusCodePages();"), isProtected: false);

    [Fact]
    public Task Status_pages_in_a_part_that_its_caller_completes() => Rule("""
        public static class Parts { public static void UsePages(this WebApplication app) => app.UseStatusCodePages(); }
        """);

    [Fact]
    public Task Cover_around_authorization() => Rule(CoverSource.App(CoverSource.Bare, $"app.{CoverSource.Cover}; app.UseAuthentication(); app.UseAuthorization();"));

    [Fact]
    public Task Cover_where_the_scheme_challenges_by_itself() => Rule(CoverSource.App(CoverSource.Jwt, $"app.{CoverSource.Cover};"));

    [Fact]
    public Task Middleware_that_sets_no_header() => Rule(CoverSource.App(CoverSource.Bare, """app.Use(async (context, next) => { await next(context); Console.WriteLine(context.Response.StatusCode + "WWW-Authenticate"); });"""));
}
