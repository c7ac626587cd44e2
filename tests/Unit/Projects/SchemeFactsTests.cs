using Unauthorized.Analyzers.Projects;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>The facts of each authentication set-up of <c>truth.md</c> A2.</summary>
public class SchemeFactsTests
{
    private const string Handlers = """
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public class BareHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }

        public class ChallengingHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key realm=\"api\"";
                return base.HandleChallengeAsync(properties);
            }
        }

        public class SilentHandler(IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, UrlEncoder e) : BareHandler(o, l, e)
        {
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key";
                return Task.CompletedTask;
            }
        }
        """;

    private static SchemeFacts Of(string services, params string[] more)
    {
        string program = $$"""
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.AspNetCore.Authentication.Cookies;
            using Microsoft.AspNetCore.Authentication.JwtBearer;
            using Microsoft.AspNetCore.Authorization;
            using Microsoft.AspNetCore.Identity;

            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddControllers();
            {{services}}
            builder.Build().Run();
            """;
        return Web.Facts(Web.Compile([program, Handlers, .. more])).Project.Schemes(default);
    }

    private const string Jwt = "builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();";

    [Theory]
    // number of the set-up, code, schemes, the scheme that answers a challenge, does Challenge() behave, does Forbid() behave, text
    [InlineData("1", "", "", null, false, false, null)]
    [InlineData("2", "builder.Services.AddAuthentication();", "", null, false, false, null)]
    [InlineData("3", Jwt, "Bearer", "Bearer", true, true, "Bearer")]
    [InlineData("3b", "builder.Services.AddAuthentication().AddJwtBearer();", "Bearer", "Bearer", true, true, "Bearer")]
    [InlineData("3c", "builder.Services.AddAuthentication().AddCookie().AddJwtBearer();", "Cookies,Bearer", null, false, false, "Bearer")]
    [InlineData("3d", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => { o.Challenge = \"Bearer realm=\\\"api\\\"\"; });", "Bearer", "Bearer", true, true, "Bearer realm=\"api\"")]
    [InlineData("4", "builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie();", "Cookies", "Cookies", false, false, null)]
    [InlineData("4b", "builder.Services.AddAuthentication(\"Cookies\").AddCookie(o => o.Events.OnRedirectToLogin = c => { c.Response.StatusCode = 401; return Task.CompletedTask; });", "Cookies", "Cookies", false, false, null)]
    [InlineData("4c", "builder.Services.AddAuthentication(o => { o.DefaultScheme = \"Cookies\"; o.DefaultChallengeScheme = \"Bearer\"; }).AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer")]
    [InlineData("4d", "builder.Services.AddAuthentication(\"Cookies\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Cookies", false, false, "Bearer")]
    [InlineData("4e", "builder.Services.AddAuthentication(\"Bearer\").AddCookie().AddJwtBearer();", "Cookies,Bearer", "Bearer", true, true, "Bearer")]
    [InlineData("5", "builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefaultSelector = c => \"Bearer\").AddCookie().AddJwtBearer();", "Either,Cookies,Bearer", "Either", false, false, "Bearer")]
    [InlineData("6a", "builder.Services.AddAuthentication(\"Key\").AddScheme<AuthenticationSchemeOptions, BareHandler>(\"Key\", null);", "Key", "Key", false, true, "Key")]
    [InlineData("6b", "builder.Services.AddAuthentication(\"Key\").AddScheme<AuthenticationSchemeOptions, ChallengingHandler>(\"Key\", null);", "Key", "Key", true, true, "Key realm=\"api\"")]
    [InlineData("6c", "builder.Services.AddAuthentication(\"Key\").AddScheme<AuthenticationSchemeOptions, SilentHandler>(\"Key\", null);", "Key", "Key", false, false, null)]
    [InlineData("6e", "builder.Services.AddAuthentication(\"Basic\").AddScheme<AuthenticationSchemeOptions, BareHandler>(\"Basic\", null);", "Basic", "Basic", false, true, null)]
    [InlineData("7", "builder.Services.AddIdentityApiEndpoints<IdentityUser>();", "Identity.BearerAndApplication,Identity.Bearer,Identity.Application,Identity.External,Identity.TwoFactorRememberMe,Identity.TwoFactorUserId", "Identity.BearerAndApplication", true, true, "Bearer")]
    [InlineData("7b", "builder.Services.AddAuthentication().AddBearerToken();", "BearerToken", "BearerToken", true, true, "Bearer")]
    [InlineData("8a", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.Events = new JwtBearerEvents { OnChallenge = c => { c.HandleResponse(); return Task.CompletedTask; } });", "Bearer", "Bearer", false, false, "Bearer")]
    [InlineData("8c", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => { o.Events = new JwtBearerEvents(); o.Events.OnForbidden = c => { c.Response.StatusCode = 401; return Task.CompletedTask; }; });", "Bearer", "Bearer", false, false, "Bearer")]
    [InlineData("31", "builder.Services.AddIdentity<IdentityUser, IdentityRole>();", "Identity.Application,Identity.External,Identity.TwoFactorRememberMe,Identity.TwoFactorUserId", "Identity.Application", false, false, null)]
    [InlineData("32", "builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(o => o.ForwardChallenge = \"Key\").AddScheme<AuthenticationSchemeOptions, ChallengingHandler>(\"Key\", null);", "Bearer,Key", "Key", true, true, "Key realm=\"api\"")]
    [InlineData("33", "builder.Services.AddAuthentication().AddJwtBearer(\"One\").AddJwtBearer(\"Two\", o => { });", "One,Two", null, false, false, "Bearer")]
    public void Set_up_is_read(string number, string services, string schemes, string? challenging, bool challengeBehaves, bool forbidBehaves, string? text)
    {
        SchemeFacts facts = Of(services);

        Assert.Equal((number, schemes), (number, string.Join(",", facts.Schemes.Select(s => s.Name))));
        Assert.Equal((number, challenging), (number, facts.Challenging?.Name));
        Assert.Equal((number, challengeBehaves, forbidBehaves), (number, facts.ChallengeBehaves, facts.ForbidBehaves));
        Assert.Equal((number, text), (number, facts.Challenge));
        Assert.False(facts.HasUnseen);
    }

    [Fact]
    public void Schemes_that_forward_are_followed_by_name() =>
        Assert.Equal("Bearer", Of("builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefault = \"Bearer\").AddJwtBearer();").Challenging?.Name);

    [Fact]
    public void Policies_are_read()
    {
        SchemeFacts facts = Of(Jwt + """
            builder.Services.AddAuthorization(o => o.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            builder.Services.AddAuthorization(o => o.DefaultPolicy = new AuthorizationPolicyBuilder("Bearer").RequireAuthenticatedUser().Build());
            """);

        Assert.True(facts.HasFallbackPolicy);
        Assert.True(facts.DefaultPolicyNamesSchemes);
    }

    [Fact]
    public void Names_are_read_from_constants_and_read_only_fields() =>
        Assert.Equal(["A", "B", "Identity.Application"], Of("""
            builder.Services.AddAuthentication().AddJwtBearer(Names.First).AddJwtBearer(Names.Second).AddCookie(IdentityConstants.ApplicationScheme);
            """, "public static class Names { public const string First = \"A\"; public static readonly string Second = \"B\"; }").Schemes.Select(s => s.Name));

    [Fact]
    public void Registrations_in_extension_methods_of_other_files_are_read() =>
        Assert.Equal("Bearer", Of("builder.Services.AddDoors();", """
            public static class Doors
            {
                public static IServiceCollection AddDoors(this IServiceCollection services)
                {
                    services.AddAuthentication("Bearer").AddBearerDoor();
                    return services;
                }

                private static void AddBearerDoor(this Microsoft.AspNetCore.Authentication.AuthenticationBuilder builder) => builder.AddJwtBearer();
            }
            """).Challenging?.Name);

    [Theory]
    [InlineData("builder.Services.AddAuthentication(o => o.AddScheme<BareHandler>(\"Key\", null));", false)]
    [InlineData("builder.Services.Configure<AuthenticationOptions>(o => o.DefaultScheme = \"Key\");", false)]
    [InlineData("foreach (var module in new List<IModule>()) module.Register(builder.Services);", true)]
    [InlineData("Action<IServiceCollection> register = _ => { }; register(builder.Services);", true)]
    public void What_cannot_be_seen_is_said(string services, bool unseen) =>
        Assert.Equal(unseen, Of(services, "public interface IModule { void Register(IServiceCollection services); }").HasUnseen);

    [Fact]
    public void Registrations_in_comments_and_inactive_code_are_none()
    {
        SchemeFacts facts = Of("""
            // builder.Services.AddAuthentication().AddJwtBearer();
            #if NEVER
            builder.Services.AddAuthentication().AddCookie();
            #endif
            string text = "builder.Services.AddAuthentication().AddJwtBearer()";
            """);

        Assert.Empty(facts.Schemes);
        Assert.Empty(facts.Setups);
    }

    [Theory]
    [InlineData("var app = WebApplication.CreateBuilder(args).Build(); app.Run();", true)]
    [InlineData("var app = WebApplication.Create(args); app.Run();", true)]
    [InlineData("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(w => w.Configure(a => { })).Build().Run();", true)]
    [InlineData("public class Door : Microsoft.AspNetCore.Mvc.ControllerBase { }", false)]
    [InlineData("public static class WebApplication2 { public static object Create() => new List<int>().ToArray(); } // WebApplication.CreateBuilder", false)]
    public void Hosts_are_told_from_libraries(string source, bool isHost) => Assert.Equal(isHost, Web.Facts(Web.Compile(source)).Project.IsHost(default));
}
