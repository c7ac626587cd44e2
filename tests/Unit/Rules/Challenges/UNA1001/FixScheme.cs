using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class FixScheme
{
    [Theory]
    [InlineData("services.AddAuthentication().AddJwtBearer();", "Bearer")]
    [InlineData("services.AddAuthentication().AddBearerToken();", "Bearer")]
    [InlineData("services.AddAuthentication().AddCookie();", "YOUR-SCHEME")]
    [InlineData("""services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, H>("ApiKey", null);""", "ApiKey")]
    [InlineData("services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, H>(H.Name, null);", "Key")]
    [InlineData("""services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, H>("Basic", null);""", "YOUR-SCHEME")]
    public Task Writes_the_scheme_that_the_project_shows(string registration, string challenge) => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get() => [|Unauthorized()|];
        }
        """, $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                Response.Headers.WWWAuthenticate = "{{challenge}}";
                return Unauthorized();
            }
        }
        """, moreSources: $$"""
        using Microsoft.AspNetCore.Authentication;
        public static class Startup { public static void Register(IServiceCollection services) { {{registration}} } }
        public abstract class H(Microsoft.Extensions.Options.IOptionsMonitor<AuthenticationSchemeOptions> o, ILoggerFactory l, System.Text.Encodings.Web.UrlEncoder e) : AuthenticationHandler<AuthenticationSchemeOptions>(o, l, e) { public const string Name = "Key"; }
        """);
}
