namespace Unauthorized.Analyzers.Tests;

/// <summary>The authentication set-ups of <c>on-the-wire.md</c> A2 as applications write them, by their numbers there.</summary>
internal static class SampleSetups
{
    /// <summary>Validates the tokens that the tests issue.</summary>
    public const string Validation = """o.TokenValidationParameters = new() { ValidIssuer = "tests", ValidAudience = "tests", IssuerSigningKey = new Microsoft.IdentityModel.Tokens.SymmetricSecurityKey("a key that is long enough for the tests"u8.ToArray()) };""";

    /// <summary>Handlers of the application's own, which the set-ups name.</summary>
    public const string Handlers = """
        public class BareHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e)
            : Microsoft.AspNetCore.Authentication.AuthenticationHandler<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.NoResult());
        }

        public class ChallengingHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override Task HandleChallengeAsync(Microsoft.AspNetCore.Authentication.AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key realm=\"api\"";
                return base.HandleChallengeAsync(properties);
            }
        }

        public class SilentHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override Task HandleChallengeAsync(Microsoft.AspNetCore.Authentication.AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key";
                return Task.CompletedTask;
            }
        }

        public class WritingHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override Task HandleChallengeAsync(Microsoft.AspNetCore.Authentication.AuthenticationProperties properties)
            {
                Response.StatusCode = 401;
                return Response.WriteAsJsonAsync(new { error = "unauthorized" });
            }

            protected override Task HandleForbiddenAsync(Microsoft.AspNetCore.Authentication.AuthenticationProperties properties)
            {
                Response.StatusCode = 401;
                return Task.CompletedTask;
            }
        }

        public class AnsweringHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e)
            : Microsoft.AspNetCore.Authentication.AuthenticationHandler<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<Microsoft.AspNetCore.Authentication.AuthenticateResult> HandleAuthenticateAsync()
            {
                Response.StatusCode = 401;
                return Task.FromResult(Microsoft.AspNetCore.Authentication.AuthenticateResult.Fail("no key"));
            }
        }

        public class AppendingHandler(Microsoft.Extensions.Options.IOptionsMonitor<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override async Task HandleChallengeAsync(Microsoft.AspNetCore.Authentication.AuthenticationProperties properties)
            {
                await base.HandleChallengeAsync(properties);
                Response.Headers.Append("WWW-Authenticate", "Key");
            }
        }
        """;

    /// <summary>Classes that answer in the place of challenge and forbid (21, 21b).</summary>
    public const string ResultHandlers = """
        public class Refuser : Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler
        {
            public async Task HandleAsync(RequestDelegate next, HttpContext context, Microsoft.AspNetCore.Authorization.AuthorizationPolicy policy, Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult result)
            {
                if (result.Succeeded)
                {
                    await next(context);
                    return;
                }

                context.Response.StatusCode = 401;
                await context.Response.WriteAsJsonAsync(new { error = "unauthorized" });
            }
        }

        public class AddingRefuser : Microsoft.AspNetCore.Authorization.IAuthorizationMiddlewareResultHandler
        {
            private readonly Microsoft.AspNetCore.Authorization.Policy.AuthorizationMiddlewareResultHandler _inner = new();

            public async Task HandleAsync(RequestDelegate next, HttpContext context, Microsoft.AspNetCore.Authorization.AuthorizationPolicy policy, Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult result)
            {
                await _inner.HandleAsync(next, context, policy, result);
                if (result.Challenged)
                {
                    await context.Response.WriteAsJsonAsync(new { error = "unauthorized" });
                }
            }
        }
        """;

    private const string IdentitySchemes = "Identity.Application,Identity.External,Identity.TwoFactorRememberMe,Identity.TwoFactorUserId";
    private const string IdentityStores = " builder.Services.AddSingleton<Microsoft.AspNetCore.Identity.IUserStore<Microsoft.AspNetCore.Identity.IdentityUser>>(_ => null!); builder.Services.AddSingleton<Microsoft.AspNetCore.Identity.IRoleStore<Microsoft.AspNetCore.Identity.IdentityRole>>(_ => null!);";
    private const string JwtEvents = "Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerEvents";
    private const string ValidatedJwt = "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => " + "{ " + Validation + " });";

    /// <summary>The set-ups.</summary>
    public static readonly SampleSetup[] All =
    [
        new("1a", "", "", null, false, false, null, "500", "500", "500") { HasControllers = false },
        new("1b", "", "", null, false, false, null, "500", "500", "500"),
        new("2", "builder.Services.AddAuthentication();", "", null, false, false, null, "500", "500", "500"),
        new("3", "builder.Services.AddAuthentication(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();", "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("3b", "builder.Services.AddAuthentication().AddJwtBearer();", "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("3c", "builder.Services.AddAuthentication().AddCookie().AddJwtBearer();", "Cookies,Bearer", null, false, false, "Bearer", "500", "500", "500"),
        new("3d", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => { o.Challenge = \"Bearer realm=\\\"api\\\"\"; o.IncludeErrorDetails = false; });", "Bearer", "Bearer", true, true, "Bearer realm=\"api\"", "401 Bearer realm=\"api\"", "401 Bearer realm=\"api\"", "403"),
        new("4", "builder.Services.AddAuthentication(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();", "Cookies", "Cookies", false, false, null, "302 + Location", "302 + Location", "302 + Location"),
        new("4b", $"builder.Services.AddAuthentication(\"Cookies\").AddCookie(o => {{ {Redirect("OnRedirectToLogin", 401)} {Redirect("OnRedirectToAccessDenied", 403)} }});", "Cookies", "Cookies", false, true, null, "401", "401", "403"),
        new("4c", "builder.Services.AddAuthentication(o => { o.DefaultScheme = \"Cookies\"; o.DefaultChallengeScheme = \"Bearer\"; }).AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("4d", "builder.Services.AddAuthentication(\"Cookies\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Cookies", false, false, "Bearer", "302 + Location", "302 + Location", "302 + Location"),
        new("4e", "builder.Services.AddAuthentication(\"Bearer\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("5", "builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefaultSelector = c => c.Request.Headers.Authorization.Count > 0 ? \"Bearer\" : \"Cookies\").AddCookie().AddJwtBearer();", "Either,Cookies,Bearer", "Either", false, false, "Bearer", "302 + Location", "302 + Location", "302 + Location"),
        new("6a", Own("Key", "BareHandler"), "Key", "Key", false, true, "Key", "401", "401", "403"),
        new("6b", Own("Key", "ChallengingHandler"), "Key", "Key", true, true, "Key realm=\"api\"", "401 Key realm=\"api\"", "401 Key realm=\"api\"", "403"),
        new("6c", Own("Key", "SilentHandler"), "Key", "Key", false, true, "Key", "200 Key", "200 Key", "403"),
        new("6d", Own("Key", "WritingHandler"), "Key", "Key", false, false, "Key", "401 with body", "401 with body", "401"),
        new("6e", Own("Basic", "AnsweringHandler"), "Basic", "Basic", false, true, null, "401", "401", "403"),
        new("6f", Own("Key", "AppendingHandler"), "Key", "Key", true, true, "Key", "401 Key", "401 Key", "403"),
        new("7", "builder.Services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>();" + IdentityStores, "Identity.BearerAndApplication,Identity.Bearer," + IdentitySchemes, "Identity.BearerAndApplication", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("7b", "builder.Services.AddAuthentication().AddBearerToken();", "BearerToken", "BearerToken", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("8a", Event("OnChallenge", "async c => { c.HandleResponse(); c.Response.StatusCode = 401; await c.Response.WriteAsJsonAsync(new { error = \"unauthorized\" }); }"), "Bearer", "Bearer", false, true, "Bearer", "401 with body", "401 with body", "403"),
        new("8b", Event("OnAuthenticationFailed", "async c => { c.Response.StatusCode = 401; await c.Response.WriteAsync(\"bad token\"); }"), "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("8b2", Event("OnAuthenticationFailed", "c => { c.NoResult(); c.Response.StatusCode = 401; return Task.CompletedTask; }"), "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403"),
        new("8c", $"builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => {{ o.Events = new {JwtEvents}(); o.Events.OnForbidden = c => {{ c.Response.StatusCode = 401; return Task.CompletedTask; }}; }});", "Bearer", "Bearer", true, false, "Bearer", "401 Bearer", "401 Bearer", "401"),
        new("8d", Event("OnChallenge", "async c => { c.Response.StatusCode = 401; await c.Response.WriteAsync(\"no\"); }"), "Bearer", "Bearer", false, true, "Bearer", "aborted", "aborted", "403"),
        new("8e", Event("OnChallenge", "async c => { c.HandleResponse(); c.Response.StatusCode = 401; c.Response.Headers.Append(\"WWW-Authenticate\", c.Options.Challenge); await c.Response.WriteAsJsonAsync(new { error = \"unauthorized\" }); }"), "Bearer", "Bearer", false, true, "Bearer", "401 Bearer with body", "401 Bearer with body", "403"),
        new("8f", Event("OnChallenge", "c => { c.HandleResponse(); return Task.CompletedTask; }"), "Bearer", "Bearer", false, true, "Bearer", "200", "200", "403"),
        new("9a", ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403") { Pipeline = "app.UseRouting(); app.UseAuthorization(); app.UseAuthentication();" },
        new("9c", ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403") { IsStartup = true, Pipeline = "app.UseAuthorization();" },
        new("9d", ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403") { IsStartup = true, Pipeline = "app.UseAuthorization(); app.UseAuthentication();" },
        new("9e", ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "403") { IsStartup = true, Pipeline = "app.UseAuthentication(); app.UseAuthorization();" },
        new("9f", ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "500", "401 Bearer", "403") { IsStartup = true, Pipeline = "app.UseAuthentication();" },
        new("9g", "builder.Services.AddAuthentication(\"Cookies\").AddCookie();", "Cookies", "Cookies", false, false, null, "302 + Location", "302 + Location", "302 + Location") { IsStartup = true, Pipeline = "app.UseAuthorization();" },
        new("10", "builder.Services.AddAuthentication(o => { o.DefaultScheme = \"Cookies\"; o.DefaultChallengeScheme = \"OpenIdConnect\"; }).AddCookie().AddOpenIdConnect(o => { o.ClientId = \"c\"; o.Authority = \"https://id.example\"; o.Configuration = new Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration { AuthorizationEndpoint = \"https://id.example/authorize\", Issuer = \"https://id.example\" }; });", "Cookies,OpenIdConnect", "OpenIdConnect", false, false, null, "302 + Location", "302 + Location", "302 + Location"),
        new("21", "builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, Refuser>(); " + ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 with body", "401 Bearer", "403"),
        new("21b", "builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AddingRefuser>(); " + ValidatedJwt, "Bearer", "Bearer", true, true, "Bearer", "401 Bearer with body", "401 Bearer", "403"),
        new("24", ValidatedJwt + " builder.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());", "Bearer", "Bearer", true, true, "Bearer", "401 Bearer", "401 Bearer", "401 Bearer") { HasFallbackPolicy = true },
        new("30", $"builder.Services.AddAuthentication(\"Cookies\").AddCookie(o => {{ {Redirect("OnRedirectToLogin", 401, " c.Response.Headers.WWWAuthenticate = \"Cookie\";")} {Redirect("OnRedirectToAccessDenied", 403)} }});", "Cookies", "Cookies", false, true, "Cookie", "401 Cookie", "401 Cookie", "403"),
        new("31", "builder.Services.AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>();" + IdentityStores, IdentitySchemes, "Identity.Application", false, false, null, "302 + Location", "302 + Location", "302 + Location"),
        new("32", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.ForwardChallenge = \"Key\").AddScheme<AuthenticationSchemeOptions, ChallengingHandler>(\"Key\", null);", "Bearer,Key", "Key", true, true, "Key realm=\"api\"", "401 Key realm=\"api\"", "401 Key realm=\"api\"", "403"),
        new("33", "builder.Services.AddAuthentication().AddJwtBearer(\"One\").AddJwtBearer(\"Two\", o => { });", "One,Two", null, false, false, "Bearer", "500", "500", "500"),
        new("34", "builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder(\"Bearer\").RequireAuthenticatedUser().Build());", "Cookies,Bearer", null, false, false, "Bearer", "401 Bearer", "500", "500"),
    ];

    /// <summary>The numbers, for theories.</summary>
    public static Xunit.TheoryData<string> Numbers => [.. All.Select(s => s.Number)];

    /// <summary>The set-up of a number.</summary>
    public static SampleSetup Of(string number) => All.Single(s => s.Number == number);

    private static string Own(string scheme, string handler) => $"builder.Services.AddAuthentication(\"{scheme}\").AddScheme<AuthenticationSchemeOptions, {handler}>(\"{scheme}\", null);";

    private static string Event(string name, string value) => $"builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.Events = new {JwtEvents} {{ {name} = {value} }});";

    private static string Redirect(string name, int status, string header = "") => $"o.Events.{name} = c => {{ c.Response.StatusCode = {status};{header} return Task.CompletedTask; }};";
}

/// <summary>One set-up, what there is to know about it, and what it sends to an anonymous caller.</summary>
/// <param name="Number">Its number in the table.</param>
/// <param name="Services">The code that registers it.</param>
/// <param name="Schemes">The names of its schemes.</param>
/// <param name="Challenging">The scheme that answers a challenge.</param>
/// <param name="ChallengeBehaves">Whether a challenge is seen to be 401 with the header and nothing else.</param>
/// <param name="ForbidBehaves">Whether a forbid is seen to be a plain 403.</param>
/// <param name="Text">The challenge that a fix writes; null where it writes the placeholder.</param>
/// <param name="Authorized">What <c>[Authorize]</c> sends.</param>
/// <param name="Challenged">What <c>Results.Challenge()</c> sends.</param>
/// <param name="Forbidden">What <c>Results.Forbid()</c> sends.</param>
internal sealed record SampleSetup(string Number, string Services, string Schemes, string? Challenging, bool ChallengeBehaves, bool ForbidBehaves, string? Text, string Authorized, string Challenged, string Forbidden)
{
    /// <summary>The middleware in front of the endpoints.</summary>
    public string Pipeline { get; init; } = "";

    /// <summary>Whether it is written as a start-up class and not as a <c>WebApplication</c>.</summary>
    public bool IsStartup { get; init; }

    /// <summary>Whether MVC is there.</summary>
    public bool HasControllers { get; init; } = true;

    /// <summary>Whether endpoints without attributes ask for a user, so that an anonymous caller never gets at their code.</summary>
    public bool HasFallbackPolicy { get; init; }

    /// <summary>
    /// The program: a class <c>Entry</c> whose <c>Build</c> returns the host. The middleware and endpoints are written on <c>app</c>, the
    /// services on <c>builder.Services</c>; in a start-up class they are moved to its members.
    /// </summary>
    public string Program(string middleware, string endpoints, string types = "")
    {
        string services = (HasControllers ? "builder.Services.AddControllers().AddApplicationPart(typeof(Entry).Assembly); " : "") + "builder.Services.AddAuthorization(); " + Services;
        string code = IsStartup
            ? $$"""
                public static class Entry
                {
                    public static IHost Build() => Host.CreateDefaultBuilder().ConfigureLogging(l => l.ClearProviders())
                        .ConfigureWebHostDefaults(web => web.UseUrls("http://127.0.0.1:0").UseStartup<Startup>()).Build();
                }

                public class Startup
                {
                    public void ConfigureServices(IServiceCollection services)
                    {
                        {{services.Replace("builder.Services", "services")}}
                    }

                    public void Configure(IApplicationBuilder app)
                    {
                        app.UseRouting();
                        {{middleware}}
                        {{Pipeline}}
                        app.UseEndpoints(endpoints =>
                        {
                            {{endpoints.Replace("app.Map", "endpoints.Map")}}
                        });
                    }
                }
                """
            : $$"""
                public static class Entry
                {
                    public static IHost Build()
                    {
                        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = typeof(Entry).Assembly.GetName().Name });
                        builder.Logging.ClearProviders();
                        builder.WebHost.UseUrls("http://127.0.0.1:0");
                        {{services}}
                        var app = builder.Build();
                        {{middleware}}
                        {{Pipeline}}
                        {{endpoints}}
                        return app;
                    }
                }
                """;
        return $$"""
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Mvc;

            {{code}}

            {{types}}

            {{SampleSetups.Handlers}}

            {{(Number is "21" or "21b" ? SampleSetups.ResultHandlers : "")}}
            """;
    }
}
