using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>The facts of each authentication set-up of <c>on-the-wire.md</c> A2.</summary>
public class SchemeFactsTests
{
    private static RegisteredSchemes Of(string services, params string[] more)
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
        return Web.Facts(Web.Compile([program, SampleSetups.Handlers, .. more])).Startup.Schemes(default);
    }

    public static TheoryData<string> Numbers => SampleSetups.Numbers;

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Set_up_is_read(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        StartupFacts project = Web.Facts(Web.Compile(setup.Program("", "app.MapGet(\"/\", () => \"in\");"))).Startup;
        RegisteredSchemes facts = project.Schemes(default);

        Assert.True(project.IsHost(default));
        Assert.Equal(setup.Schemes, string.Join(",", facts.Schemes.Select(s => s.Name)));
        Assert.Equal(setup.Challenging, facts.Challenging?.Name);
        Assert.Equal((setup.ChallengeBehaves, setup.ForbidBehaves), (facts.ChallengeBehaves, facts.ForbidBehaves));
        Assert.Equal(setup.Text, facts.Challenge);
        Assert.Equal(setup.HasFallbackPolicy, facts.HasFallbackPolicy);
        Assert.Equal(number is "34", facts.DefaultPolicyNamesSchemes);
        Assert.Equal(number is "21" or "21b", project.Flow.Frameworks.Files.Authenticates(default));
        Assert.False(facts.HasUnseen);
    }

    /// <summary>What the facts say of the scheme that answers a challenge is what <c>[Authorize]</c> sends in each set-up, but where the code does not show it.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void Behaviour_of_the_challenge_is_that_of_the_wire(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        RegisteredScheme? challenging = Web.Facts(Web.Compile(setup.Program("", "app.MapGet(\"/\", () => \"in\");"))).Startup.Schemes(default).Challenging;
        ChallengeBehaviour? seen = number switch
        {
            "5" => ChallengeBehaviour.Forwards, // to whom is decided by the request
            "4b" => ChallengeBehaviour.Redirects, // customised
            _ when setup.Challenged.StartsWith("401 ", StringComparison.Ordinal) && setup.Challenged is not "401 with body" => ChallengeBehaviour.SendsHeader,
            _ when setup.Challenged.StartsWith("401", StringComparison.Ordinal) => ChallengeBehaviour.Bare,
            _ => setup.Challenged switch { "302 + Location" => ChallengeBehaviour.Redirects, "500" => null, _ => ChallengeBehaviour.Unknown },
        };

        Assert.Equal(seen, challenging?.Behaviour);
        Assert.Equal(number is "4b" or "8a" or "8d" or "8e" or "8f" or "30", challenging?.IsCustomised is true);
    }

    [Theory]
    [InlineData("o.Events = new JwtBearerEvents { OnChallenge = c => { Console.WriteLine(c.Error); return Task.CompletedTask; } };", true, true)]
    [InlineData("o.Events = new JwtBearerEvents { OnChallenge = c => { if (c.Error is not null) { c.HandleResponse(); c.Response.StatusCode = 401; } return Task.CompletedTask; } };", false, true)]
    [InlineData("o.Events = new JwtBearerEvents { OnChallenge = Doors.Open };", false, true)]
    [InlineData("o.Events = new JwtBearerEvents { OnForbidden = c => { Console.WriteLine(c.Scheme); return Task.CompletedTask; } };", true, true)]
    [InlineData("o.Events = new DoorEvents();", false, false)]
    [InlineData("o.EventsType = typeof(DoorEvents);", false, false)]
    [InlineData("Doors.Set(o);", false, true)]
    [InlineData("builder.Configuration.Bind(\"Jwt\", o);", true, true)]
    [InlineData("o.ForwardForbid = \"Cookies\";", true, false)]
    [InlineData("o.ForwardDefault = \"Cookies\";", false, false)]
    [InlineData("o.ForwardDefaultSelector = c => null; o.ForwardChallenge = \"Other\";", true, false)]
    public void Options_change_what_a_scheme_sends(string options, bool challenge, bool forbid)
    {
        RegisteredSchemes facts = Of($"builder.Services.AddAuthentication(\"Bearer\").AddCookie().AddJwtBearer(\"Other\", o => {{ }}).AddJwtBearer(o => {{ {options} }});", Doors);

        Assert.Equal((challenge, forbid), (facts.ChallengeBehaves, facts.ForbidBehaves));
    }

    [Theory]
    [InlineData("builder.Services.Configure<JwtBearerOptions>(\"Bearer\", o => o.Events = new JwtBearerEvents { OnChallenge = Doors.Open });", false, true)]
    [InlineData("builder.Services.PostConfigureAll<JwtBearerOptions>(o => o.Events.OnForbidden = c => { c.Response.StatusCode = 404; return Task.CompletedTask; });", true, false)]
    [InlineData("builder.Services.AddOptions<JwtBearerOptions>(\"Bearer\").Configure(o => o.Events = new JwtBearerEvents { OnChallenge = Doors.Open });", false, true)]
    [InlineData("builder.Services.AddOptions<JwtBearerOptions>(\"Bearer\").Configure<IHostEnvironment>((o, e) => o.Events = new JwtBearerEvents { OnChallenge = Doors.Open });", false, true)]
    [InlineData("builder.Services.AddOptions<JwtBearerOptions>(\"Bearer\").ValidateOnStart().PostConfigure(o => o.Events = new JwtBearerEvents { OnChallenge = Doors.Open });", false, true)]
    [InlineData("var kept = builder.Services.AddOptions<JwtBearerOptions>(\"Bearer\"); kept.Configure<IHostEnvironment>((o, e) => o.Challenge = e.ApplicationName);", false, false)]
    [InlineData("builder.Services.AddOptions<HostOptions>().Configure<JwtBearerOptions>((o, b) => o.ShutdownTimeout = default);", true, true)]
    [InlineData("builder.Services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<HostOptions>>(_ => null!);", true, true)]
    [InlineData("builder.Services.ConfigureOptions<DoorOptions>();", false, false)]
    [InlineData("builder.Services.AddSingleton<Microsoft.Extensions.Options.IConfigureOptions<JwtBearerOptions>, DoorOptions>();", false, false)]
    [InlineData("builder.Services.Configure<JwtBearerOptions>(\"Other\", o => o.Events = new JwtBearerEvents { OnChallenge = Doors.Open });", true, true)]
    [InlineData("builder.Services.Configure<JwtBearerOptions>(args[0], o => o.Challenge = \"Bearer\");", false, false)]
    [InlineData("builder.Services.Configure<JwtBearerOptions>(o => o.Events = new DoorEvents());", true, true)] // the options of no scheme
    public void Options_that_are_given_elsewhere_count(string setting, bool challenge, bool forbid)
    {
        RegisteredSchemes facts = Of($"builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(\"Other\", o => {{ }}).AddJwtBearer(); {setting}", Doors);

        Assert.Equal((challenge, forbid), (facts.ChallengeBehaves, facts.ForbidBehaves));
    }

    [Fact]
    public void Options_method_is_read() => Assert.False(Of("builder.Services.AddAuthentication(\"Bearer\").AddJwtBearer(Doors.Set);", Doors).ChallengeBehaves);

    private const string Doors = """
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public static class Doors
        {
            public static Task Open(JwtBearerChallengeContext context) { context.HandleResponse(); return Task.CompletedTask; }
            public static void Set(JwtBearerOptions options) => options.Events = new JwtBearerEvents { OnChallenge = Open };
        }

        public class DoorEvents : JwtBearerEvents;

        public class DoorOptions : Microsoft.Extensions.Options.IConfigureNamedOptions<JwtBearerOptions>
        {
            public void Configure(JwtBearerOptions options) { }
            public void Configure(string? name, JwtBearerOptions options) { }
        }
        """;

    [Fact]
    public void Schemes_that_forward_are_followed_by_name() =>
        Assert.Equal("Bearer", Of("builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefault = \"Bearer\").AddJwtBearer();").Challenging?.Name);

    [Fact]
    public void Policies_are_read()
    {
        RegisteredSchemes facts = Of("""
            builder.Services.AddAuthentication("Bearer").AddJwtBearer();
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
        RegisteredSchemes facts = Of("""
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
    public void Hosts_are_told_from_libraries(string source, bool isHost) => Assert.Equal(isHost, Web.Facts(Web.Compile(source)).Startup.IsHost(default));
}
