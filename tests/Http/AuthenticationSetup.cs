using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Who asks.</summary>
internal enum Caller
{
    /// <summary>Nobody in particular: no credentials.</summary>
    Anonymous,

    /// <summary>A user with valid credentials who has the role <c>user</c> and the id 1.</summary>
    User,
}

/// <summary>One way in which applications set authentication up; the proof runs under each that matters (<c>on-the-wire.md</c> A2).</summary>
internal sealed record AuthenticationSetup(string Name, Action<IServiceCollection> Register, Func<HttpClient, HttpRequestMessage, Task> SignIn)
{
    private const string Issuer = "tests";
    private static readonly SymmetricSecurityKey Key = new("a key that is long enough for the tests"u8.ToArray());

    /// <summary>No authentication services at all.</summary>
    public static readonly AuthenticationSetup None = new("none", _ => { }, (_, _) => Task.CompletedTask);

    /// <summary>JWT bearer as the default scheme: its challenge sends <c>Bearer</c>.</summary>
    public static readonly AuthenticationSetup Jwt = new("jwt", services => services.AddAuthentication("Bearer").AddJwtBearer(Validate), SendToken);

    /// <summary>Cookies as the default scheme: challenge and forbid redirect.</summary>
    public static readonly AuthenticationSetup Cookie = new("cookie", services => services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(), SendCookieAsync);

    /// <summary>A policy scheme that forwards to JWT bearer where a token is sent and to cookies elsewhere.</summary>
    public static readonly AuthenticationSetup Policy = new("policy", services => services.AddAuthentication("Either")
        .AddPolicyScheme("Either", null, o => o.ForwardDefaultSelector = c => c.Request.Headers.Authorization.Count > 0 ? "Bearer" : CookieAuthenticationDefaults.AuthenticationScheme)
        .AddCookie().AddJwtBearer(Validate), SendCookieAsync);

    /// <summary>A handler of the application's own that sends no challenge.</summary>
    public static readonly AuthenticationSetup BareHandler = new("handler without a challenge", services => services.AddAuthentication("Key").AddScheme<AuthenticationSchemeOptions, KeyHandler>("Key", null), SendKey);

    /// <summary>A handler of the application's own that sends a challenge.</summary>
    public static readonly AuthenticationSetup ChallengingHandler = new("handler with a challenge", services => services.AddAuthentication("Key").AddScheme<AuthenticationSchemeOptions, ChallengingKeyHandler>("Key", null), SendKey);

    /// <summary>Two schemes and no default: every challenge and forbid throws.</summary>
    public static readonly AuthenticationSetup NoDefault = new("two schemes, no default", services => services.AddAuthentication().AddCookie().AddJwtBearer(Validate), (_, _) => Task.CompletedTask);

    /// <summary>All of them.</summary>
    public static readonly AuthenticationSetup[] All = [None, Jwt, Cookie, Policy, BareHandler, ChallengingHandler, NoDefault];

    /// <summary>Those in which a caller can sign in.</summary>
    public static readonly AuthenticationSetup[] WithUsers = [Jwt, Cookie, Policy, BareHandler, ChallengingHandler];

    /// <summary>Puts the credentials of the caller on a request.</summary>
    public Task AuthenticateAsync(HttpClient client, HttpRequestMessage request, Caller caller) => caller is Caller.User ? SignIn(client, request) : Task.CompletedTask;

    /// <summary>Maps what the set-up itself needs: a place to get a cookie.</summary>
    public void Map(WebApplication app)
    {
        if (Name is "cookie" or "policy")
        {
            app.MapGet("/test-sign-in", (HttpContext context) => context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(Identity("cookie"))));
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static ClaimsIdentity Identity(string type) => new([new Claim(ClaimTypes.NameIdentifier, "1"), new Claim(ClaimTypes.Name, "ann"), new Claim(ClaimTypes.Role, "user")], type);

    private static void Validate(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerOptions options) =>
        options.TokenValidationParameters = new TokenValidationParameters { ValidIssuer = Issuer, ValidAudience = Issuer, IssuerSigningKey = Key };

    private static Task SendToken(HttpClient client, HttpRequestMessage request)
    {
        string token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Issuer,
            Subject = Identity("jwt"),
            Expires = DateTime.UtcNow.AddMinutes(10),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.HmacSha256),
        });
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return Task.CompletedTask;
    }

    private static async Task SendCookieAsync(HttpClient client, HttpRequestMessage request)
    {
        using HttpResponseMessage response = await client.GetAsync("/test-sign-in");
        request.Headers.Add("Cookie", response.Headers.GetValues("Set-Cookie").Select(c => c.Split(';')[0]));
    }

    private static Task SendKey(HttpClient client, HttpRequestMessage request)
    {
        request.Headers.Add("X-Key", "right");
        return Task.CompletedTask;
    }

    private class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers["X-Key"] == "right"
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(Identity("key")), Scheme.Name))
            : AuthenticateResult.NoResult());
    }

    private sealed class ChallengingKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : KeyHandler(options, logger, encoder)
    {
        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Headers.Append("WWW-Authenticate", "Key");
            return base.HandleChallengeAsync(properties);
        }
    }
}
