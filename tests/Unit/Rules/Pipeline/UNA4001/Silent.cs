using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4001;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Silent
{
    private static Task Rule(string source, params string[] more) => Verify.Rule<UNA4001AuthorizationBeforeAuthentication>(source, moreSources: more);

    [Theory]
    [InlineData("app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("app.UseAuthorization();")]
    [InlineData("app.UseAuthentication();")]
    [InlineData("app.UseAuthentication(); app.UseAuthorization(); app.UseAuthentication();")]
    [InlineData("""app.Map("/a", b => b.UseAuthorization()); app.UseAuthentication();""")]
    [InlineData("app.UseWhen(c => true, b => { b.UseAuthorization(); }); app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("if (args.Length > 0) { app.UseAuthorization(); } else { app.UseAuthentication(); app.UseAuthorization(); }")]
    [InlineData("switch (args.Length) { case 0: app.UseAuthorization(); break; default: app.UseAuthentication(); break; }")]
    [InlineData("""app.UseAuthentication(); app.Map("/a", b => { b.UseAuthorization(); b.UseAuthentication(); });""")]
    public Task Right_or_separate(string statements) => Rule(PipelineSource.App(statements));

    [Fact]
    public Task Two_applications_are_two_pipelines() => Rule("""
        var first = WebApplication.CreateBuilder(args).Build();
        var second = WebApplication.CreateBuilder(args).Build();
        first.UseAuthorization();
        second.UseAuthentication();
        second.UseAuthorization();
        """);

    [Fact]
    public Task Look_alikes_are_nothing() => Rule("""
        public class Builder { public Builder UseAuthorization() => this; public Builder UseAuthentication() => this; }
        public class C { public void M(Builder app) { app.UseAuthorization(); app.UseAuthentication(); } }
        """);

    [Theory]
    [InlineData("app.UseRouting(); app.UseAuthentication(); app.UseEndpoints(e => e.MapControllers());")] // nothing asks for a user
    [InlineData("app.UseRouting(); app.UseAuthentication(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); app.UseDoor(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); Doors.Open(app); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    [InlineData("app.UseRouting(); var box = new[] { app }; app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());")]
    public Task Start_up_classes_that_lack_nothing_or_cannot_be_seen(string statements) => Rule(PipelineSource.Startup(statements), """
        public static class Doors
        {
            public static IApplicationBuilder UseDoor(this IApplicationBuilder app) => app.UseAuthentication();
            public static void Open(IApplicationBuilder app) => app.UseAuthentication();
        }
        """);

    [Fact]
    public Task Start_up_class_without_schemes_lacks_nothing() => Rule(PipelineSource.Startup("app.UseRouting(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());", services: "services.AddControllers();"));

    [Fact]
    public Task A_policy_that_names_its_schemes_has_them_asked() => Rule(PipelineSource.Startup(
        "app.UseRouting(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());",
        services: """services.AddAuthentication("Bearer").AddJwtBearer(); services.AddAuthorization(o => o.AddPolicy("p", p => p.AddAuthenticationSchemes("Bearer").RequireAuthenticatedUser()));"""));

    [Fact]
    public Task Middleware_that_finds_the_user_is_authentication() => Rule(PipelineSource.Startup("app.UseRouting(); app.UseMiddleware<Finder>(); app.UseAuthorization(); app.UseEndpoints(e => e.MapControllers());"), """
        public class Finder(RequestDelegate next)
        {
            public Task InvokeAsync(HttpContext context) { context.User = new(); return next(context); }
        }
        """);
}
