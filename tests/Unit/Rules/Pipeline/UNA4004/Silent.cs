using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4004;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Silent
{
    private static Task NoScheme(string source, string services = "") => Verify.Rule<UNA4004ChallengeWithoutScheme>(source, moreSources: SchemeSource.Program(services));

    private static Task Unknown(string source, string services = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""") => Verify.Rule<UNA4005UnknownScheme>(source, moreSources: SchemeSource.Program(services));

    [Fact]
    public async Task A_message_is_no_scheme_that_somebody_forgot()
    {
        await NoScheme(SchemeSource.Action("""Forbid("You may not do that")"""));
        await Unknown(SchemeSource.Action("""Forbid("You may not do that")"""));
    }

    [Theory]
    [InlineData("""builder.Services.AddAuthentication("Bearer").AddJwtBearer();""")]
    [InlineData("builder.Services.AddIdentityApiEndpoints<Microsoft.AspNetCore.Identity.IdentityUser>();")]
    [InlineData("IModule module = null!; module.Register(builder.Services); } interface IModule { void Register(IServiceCollection services);")]
    [InlineData("builder.Services.AddSingleton<IAuthenticationService>(_ => null!);")]
    public Task Applications_that_register_a_scheme_or_may_do_so(string services)
    {
        string program = services.Contains("interface") ? SchemeSource.Program(services[..services.IndexOf('}')]) + services[(services.IndexOf('}') + 1)..] + "}" : SchemeSource.Program(services);
        return Verify.Rule<UNA4004ChallengeWithoutScheme>(SchemeSource.Action("Forbid()", "[Authorize]"), moreSources: program);
    }

    [Fact]
    public Task Libraries_do_not_know_the_schemes_of_their_hosts() => Verify.Rule<UNA4004ChallengeWithoutScheme>(SchemeSource.Action("Forbid()", "[Authorize]"));

    [Fact]
    public Task Middleware_that_sets_the_user_may_answer_for_the_scheme() => Verify.Rule<UNA4004ChallengeWithoutScheme>(SchemeSource.Action("Ok()", "[Authorize]"), moreSources: [SchemeSource.Program(""), """
        public class Finder(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) { context.User = new(); return next(context); }
        }
        """]);

    [Fact]
    public Task Own_methods_of_the_same_name_are_nothing() => NoScheme("""
        public class Duel { public object Challenge() => 1; public object Forbid() => Challenge(); }
        """);
}
