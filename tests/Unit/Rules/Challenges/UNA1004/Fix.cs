using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1004;

public class Fix
{
    [Fact]
    public Task Generates_the_override() => Verify.Fix<UNA1004HandlerWithoutChallenge, GenerateChallenge>(
        HandlerSource.Of(string.Empty, "[|PartnerHandler|]"),
        HandlerSource.Of("""

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                return base.HandleChallengeAsync(properties);
            }
            """));

    [Fact]
    public Task Adds_the_usings_and_the_realm_of_Basic() => Verify.Fix<UNA1004HandlerWithoutChallenge, GenerateChallenge>("""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;

        public class [|BasicHandler|](IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }

        public class [|KeyHandler|](IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }
        """, """
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;
        using Microsoft.Net.Http.Headers;

        public class BasicHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"YOUR-REALM\", charset=\"UTF-8\"");
                return base.HandleChallengeAsync(properties);
            }
        }

        public class KeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                return base.HandleChallengeAsync(properties);
            }
        }
        """);

    [Fact]
    public async Task Imports_what_a_class_library_does_not() // where LINQ has an 'Append', too
    {
        var test = new CSharpCodeFixTest<UNA1004HandlerWithoutChallenge, GenerateChallenge, DefaultVerifier>();
        Verify.Prepare(test, """
            using System.Linq;
            using System.Text.Encodings.Web;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Options;

            public class [|PartnerHandler|](IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
            }
            """, null, []);
        test.TestState.Sources.RemoveAll(source => source.filename.EndsWith("GlobalUsings.cs", StringComparison.Ordinal));
        test.FixedState.Sources.Add("""
            using System.Linq;
            using System.Text.Encodings.Web;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Authentication;
            using Microsoft.AspNetCore.Http;
            using Microsoft.Extensions.Logging;
            using Microsoft.Extensions.Options;
            using Microsoft.Net.Http.Headers;

            public class PartnerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

                protected override Task HandleChallengeAsync(AuthenticationProperties properties)
                {
                    Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                    return base.HandleChallengeAsync(properties);
                }
            }
            """);
        await test.RunAsync();
    }

    [Fact]
    public Task Leaves_Digest_alone() => Verify.NoFix<UNA1004HandlerWithoutChallenge, GenerateChallenge>(HandlerSource.Of(string.Empty, "[|DigestHandler|]"));
}
