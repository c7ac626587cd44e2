using Unauthorized.Analyzers.Projects;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>The facts of each authentication set-up of <c>on-the-wire.md</c> A2.</summary>
public class SchemeFactsTests
{
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
        return Web.Facts(Web.Compile([program, SampleSetups.Handlers, .. more])).Project.Schemes(default);
    }

    public static TheoryData<string> Numbers => SampleSetups.Numbers;

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Set_up_is_read(string number)
    {
        SampleSetup setup = SampleSetups.Of(number);
        SchemeFacts facts = Of(setup.Services);

        Assert.Equal(setup.Schemes, string.Join(",", facts.Schemes.Select(s => s.Name)));
        Assert.Equal(setup.Challenging, facts.Challenging?.Name);
        Assert.Equal((setup.ChallengeBehaves, setup.ForbidBehaves), (facts.ChallengeBehaves, facts.ForbidBehaves));
        Assert.Equal(setup.Text, facts.Challenge);
        Assert.False(facts.HasUnseen);
    }

    [Fact]
    public void Schemes_that_forward_are_followed_by_name() =>
        Assert.Equal("Bearer", Of("builder.Services.AddAuthentication(\"Either\").AddPolicyScheme(\"Either\", null, o => o.ForwardDefault = \"Bearer\").AddJwtBearer();").Challenging?.Name);

    [Fact]
    public void Policies_are_read()
    {
        SchemeFacts facts = Of("""
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
