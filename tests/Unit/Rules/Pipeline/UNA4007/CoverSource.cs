namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4007;

internal static class CoverSource
{
    public const string Jwt = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""";
    public const string Bare = """builder.Services.AddAuthentication("Key").AddScheme<AuthenticationSchemeOptions, KeyHandler>("Key", null);""";

    public const string Handler = """
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }
        """;

    public const string Protected = """
        [Microsoft.AspNetCore.Authorization.Authorize]
        public class Door : Microsoft.AspNetCore.Mvc.ControllerBase;
        """;

    public const string Cover = """
        Use(async (context, next) =>
        {
            context.Response.OnStarting(() => { if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });
            await next(context);
        })
        """;

    public const string Late = """
        Use(async (context, next) =>
        {
            await next(context);
            if (context.Response.StatusCode == 401)
            {
                context.Response.Headers.WWWAuthenticate = "Key";
            }
        })
        """;

    public static string App(string services, string statements) => $$"""
        using Microsoft.AspNetCore.Authentication;

        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        {{statements}}
        app.MapControllers();
        app.Run();
        """;
}
