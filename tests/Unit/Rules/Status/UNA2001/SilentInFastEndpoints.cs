using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class SilentInFastEndpoints
{
    [Theory]
    [InlineData("AllowAnonymous();", EndpointSource.Host)]
    [InlineData("AllowAnonymous(Http.GET);", EndpointSource.Host)]
    [InlineData("if (Env.IsDevelopment()) { AllowAnonymous(); }", EndpointSource.Host)]
    [InlineData("Options(b => b.AllowAnonymous());", EndpointSource.Host)]
    [InlineData("Group<Open>();", EndpointSource.Host)]
    [InlineData("Helper();", EndpointSource.Host)]
    [InlineData("", "")]
    [InlineData("", """
        using FastEndpoints;

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints(o => o.Endpoints.Configurator = e => e.AllowAnonymous());
        }
        """)]
    public async Task An_endpoint_that_may_be_open_proves_nothing(string configure, string host)
    {
        string types = """public sealed class Open : Group { public Open() => Configure("open", e => e.AllowAnonymous()); }""";
        string source = EndpointSource.Of(EndpointPermissionSource.Refused, configure, types).Replace("    public override async Task", """
                private void Helper() => AllowAnonymous();

                public override async Task
            """);

        await Verify.Rule<UNA2001PermissionAnswered401>(source.Replace("[|", "").Replace("|]", ""), moreSources: host);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(source, moreSources: host);
    }
}
