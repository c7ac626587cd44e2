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
        """;

    private const string IdentitySchemes = "Identity.Application,Identity.External,Identity.TwoFactorRememberMe,Identity.TwoFactorUserId";

    /// <summary>The set-ups.</summary>
    public static readonly SampleSetup[] All =
    [
        new("1", "", "", null, false, false, null),
        new("2", "builder.Services.AddAuthentication();", "", null, false, false, null),
        new("3", "builder.Services.AddAuthentication(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();", "Bearer", "Bearer", true, true, "Bearer"),
        new("3b", "builder.Services.AddAuthentication().AddJwtBearer();", "Bearer", "Bearer", true, true, "Bearer"),
        new("3c", "builder.Services.AddAuthentication().AddCookie().AddJwtBearer();", "Cookies,Bearer", null, false, false, "Bearer"),
        new("3d", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => { o.Challenge = \"Bearer realm=\\\"api\\\"\"; });", "Bearer", "Bearer", true, true, "Bearer realm=\"api\""),
        new("4", "builder.Services.AddAuthentication(Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();", "Cookies", "Cookies", false, false, null),
        new("4b", "builder.Services.AddAuthentication(\"Cookies\").AddCookie(o => o.Events.OnRedirectToLogin = c => { c.Response.StatusCode = 401; return Task.CompletedTask; });", "Cookies", "Cookies", false, false, null),
        new("4c", "builder.Services.AddAuthentication(o => { o.DefaultScheme = \"Cookies\"; o.DefaultChallengeScheme = \"Bearer\"; }).AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer"),
        new("4d", "builder.Services.AddAuthentication(\"Cookies\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Cookies", false, false, "Bearer"),
        new("4e", "builder.Services.AddAuthentication(\"Bearer\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer"),
        new("5", "builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefaultSelector = c => \"Bearer\").AddCookie().AddJwtBearer();", "Either,Cookies,Bearer", "Either", false, false, "Bearer"),
        new("6a", "builder.Services.AddAuthentication(\"Key\").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, BareHandler>(\"Key\", null);", "Key", "Key", false, true, "Key"),
        new("6b", "builder.Services.AddAuthentication(\"Key\").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ChallengingHandler>(\"Key\", null);", "Key", "Key", true, true, "Key realm=\"api\""),
        new("6c", "builder.Services.AddAuthentication(\"Key\").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, SilentHandler>(\"Key\", null);", "Key", "Key", false, false, null),
        new("6e", "builder.Services.AddAuthentication(\"Basic\").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, BareHandler>(\"Basic\", null);", "Basic", "Basic", false, true, null),
        new("7", "builder.Services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>();", "Identity.BearerAndApplication,Identity.Bearer," + IdentitySchemes, "Identity.BearerAndApplication", true, true, "Bearer"),
        new("7b", "builder.Services.AddAuthentication().AddBearerToken();", "BearerToken", "BearerToken", true, true, "Bearer"),
        new("8a", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.Events = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerEvents { OnChallenge = c => { c.HandleResponse(); return Task.CompletedTask; } });", "Bearer", "Bearer", false, false, "Bearer"),
        new("8c", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => { o.Events = new Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerEvents(); o.Events.OnForbidden = c => { c.Response.StatusCode = 401; return Task.CompletedTask; }; });", "Bearer", "Bearer", false, false, "Bearer"),
        new("31", "builder.Services.AddIdentity<Microsoft.AspNetCore.Identity.IdentityUser, Microsoft.AspNetCore.Identity.IdentityRole>();", IdentitySchemes, "Identity.Application", false, false, null),
        new("32", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.ForwardChallenge = \"Key\").AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ChallengingHandler>(\"Key\", null);", "Bearer,Key", "Key", true, true, "Key realm=\"api\""),
        new("33", "builder.Services.AddAuthentication().AddJwtBearer(\"One\").AddJwtBearer(\"Two\", o => { });", "One,Two", null, false, false, "Bearer"),
        new("34", "builder.Services.AddAuthentication().AddCookie().AddJwtBearer(); builder.Services.AddAuthorization(o => o.DefaultPolicy = new Microsoft.AspNetCore.Authorization.AuthorizationPolicyBuilder(\"Bearer\").RequireAuthenticatedUser().Build());", "Cookies,Bearer", null, false, false, "Bearer"),
    ];

    /// <summary>The numbers, for theories.</summary>
    public static Xunit.TheoryData<string> Numbers => [.. All.Select(s => s.Number)];

    /// <summary>The set-up of a number.</summary>
    public static SampleSetup Of(string number) => All.Single(s => s.Number == number);
}

/// <summary>One set-up and what there is to know about it.</summary>
/// <param name="Number">Its number in the truth table.</param>
/// <param name="Services">The code that registers it.</param>
/// <param name="Schemes">The names of its schemes.</param>
/// <param name="Challenging">The scheme that answers a challenge.</param>
/// <param name="ChallengeBehaves">Whether a challenge is sure to be 401 with the header.</param>
/// <param name="ForbidBehaves">Whether a forbid is sure to be 403.</param>
/// <param name="Text">The challenge that a fix writes; null where it writes the placeholder.</param>
internal sealed record SampleSetup(string Number, string Services, string Schemes, string? Challenging, bool ChallengeBehaves, bool ForbidBehaves, string? Text);
