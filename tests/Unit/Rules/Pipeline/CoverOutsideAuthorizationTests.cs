using Unauthorized.Analyzers.CodeFixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Pipeline;

/// <summary>UNA4007: middleware and status pages that do not see the 401 of authorization, or see it too late (<c>on-the-wire.md</c> 13, 19, 20).</summary>
public class CoverOutsideAuthorizationTests
{
    private const string Jwt = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""";
    private const string Bare = """builder.Services.AddAuthentication("Key").AddScheme<AuthenticationSchemeOptions, KeyHandler>("Key", null);""";

    private const string Handler = """
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }
        """;

    private const string Protected = """
        [Microsoft.AspNetCore.Authorization.Authorize]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase;
        """;

    private const string Cover = """
        Use(async (context, next) =>
        {
            context.Response.OnStarting(() => { if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });
            await next(context);
        })
        """;

    private const string Late = """
        Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == 401)
            {
                context.Response.Headers.WWWAuthenticate = "Key";
            }
        })
        """;

    private static string App(string services, string statements) => $$"""
        using Microsoft.AspNetCore.Authentication;

        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{statements}}
        app.MapControllers();
        app.Run();
        """;

    private static Task Rule(string source, bool isProtected = true) => Verify.Rule<UNA4007CoverOutsideAuthorization>(source, moreSources: isProtected ? [Handler, Protected] : [Handler]);

    [Theory]
    [InlineData("app.[|UseStatusCodePages()|];")]
    [InlineData("app.UseAuthorization(); app.[|UseStatusCodePages()|];")]
    [InlineData("""app.[|UseStatusCodePagesWithReExecute("/error")|]; app.UseAuthentication();""")]
    [InlineData("if (args.Length > 0) { app.[|UseStatusCodePages()|]; }")]
    public Task Status_pages_outside_authorization(string statements) => Rule(App(Jwt, statements));

    [Theory]
    [InlineData("app.UseStatusCodePages(); app.UseAuthorization();")]
    [InlineData("app.UseStatusCodePages(); app.UseAuthentication().UseAuthorization();")]
    [InlineData("app.UseStatusCodePages(); Authorize(); void Authorize() => app.UseAuthorization();")]
    public Task Status_pages_around_authorization(string statements) => Rule(App(Jwt, statements));

    [Fact]
    public Task Status_pages_where_a_challenge_redirects() => Rule(App("""builder.Services.AddAuthentication("Cookies").AddCookie();""", "app.UseStatusCodePages();"));

    [Fact]
    public Task Status_pages_where_nothing_is_protected() => Rule(App(Jwt, "app.UseStatusCodePages();"), isProtected: false);

    [Fact]
    public Task Status_pages_in_a_part_that_its_caller_completes() => Rule("""
        public static class Parts { public static void UsePages(this WebApplication app) => app.UseStatusCodePages(); }
        """);

    [Fact]
    public Task Cover_outside_authorization_of_a_scheme_that_leaves_its_401_bare() => Rule(App(Bare, $"app.[|{Cover}|];"));

    [Fact]
    public Task Cover_class_outside_authorization() => Verify.Rule<UNA4007CoverOutsideAuthorization>(App(Bare, "app.[|UseMiddleware<Challenger>()|];"), moreSources: [Handler, Protected, """
        public class Challenger(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context)
            {
                context.Response.OnStarting(() => { context.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });
                return next(context);
            }
        }
        """]);

    [Fact]
    public Task Cover_around_authorization() => Rule(App(Bare, $"app.{Cover}; app.UseAuthentication(); app.UseAuthorization();"));

    [Fact]
    public Task Cover_where_the_scheme_challenges_by_itself() => Rule(App(Jwt, $"app.{Cover};"));

    [Theory]
    [InlineData(Jwt)]
    [InlineData(Bare)]
    public Task Header_after_next(string services) => Rule(App(services, $"app.[|{Late}|]; app.UseAuthentication(); app.UseAuthorization();"));

    [Fact]
    public Task Middleware_that_sets_no_header() => Rule(App(Bare, """app.Use(async (context, next) => { await next(context); Console.WriteLine(context.Response.StatusCode + "WWW-Authenticate"); });"""));

    [Fact]
    public Task Fix_calls_both_behind() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        App(Jwt, "app.[|UseStatusCodePages()|]; // pages"), App(Jwt, """
            app.UseStatusCodePages(); // pages
            app.UseAuthentication();
            app.UseAuthorization();
            """), moreSources: [Handler, Protected]);

    [Fact]
    public Task Fix_calls_authorization_behind_a_branch() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        App(Jwt, """
            app.UseAuthentication();
            if (args.Length > 0)
            {
                app.[|UseStatusCodePages()|];
            }
            """), App(Jwt, """
            app.UseAuthentication();
            if (args.Length > 0)
            {
                app.UseStatusCodePages();
            }
            app.UseAuthorization();
            """), moreSources: [Handler, Protected]);

    [Fact]
    public Task Fix_moves_the_header_in_front_of_the_response() => Verify.Fix<UNA4007CoverOutsideAuthorization, OrderPipeline>(
        App(Jwt, $"""
            app.[|{Late}|];
            app.UseAuthentication();
            app.UseAuthorization();
            """), App(Jwt, """
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
        """), moreSources: [Handler, Protected]);
}
