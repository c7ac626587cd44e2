using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.CodeFixes.Pipeline;
using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Pipeline;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class HandlerFixTests
{
    [Fact]
    public Task UNA1003_appends_behind_the_status() => Verify.Fix<UNA1003ChallengeOverrideWithoutHeader, AppendInHandler>(
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = 401|];
                await Response.WriteAsync("no");
            }
            """),
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = 401;
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                await Response.WriteAsync("no");
            }
            """));

    [Fact]
    public Task UNA1003_appends_before_the_base_call() => Verify.Fix<UNA1003ChallengeOverrideWithoutHeader, AppendInHandler>(
        HandlerSource.Of("protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties) => base.HandleChallengeAsync(properties);", "BasicHandler"),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=\"YOUR-REALM\", charset=\"UTF-8\"");
                return base.HandleChallengeAsync(properties);
            }
            """, "BasicHandler"));

    [Fact]
    public Task UNA1004_generates_the_override() => Verify.Fix<UNA1004HandlerWithoutChallenge, GenerateChallenge>(
        HandlerSource.Of(string.Empty, "[|PartnerHandler|]"),
        HandlerSource.Of("""

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                return base.HandleChallengeAsync(properties);
            }
            """));

    [Fact]
    public Task UNA1004_adds_the_usings_and_the_realm_of_Basic() => Verify.Fix<UNA1004HandlerWithoutChallenge, GenerateChallenge>("""
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
    public async Task UNA1004_imports_what_a_class_library_does_not() // where LINQ has an 'Append', too
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
    public Task UNA1004_leaves_Digest_alone() => Verify.NoFix<UNA1004HandlerWithoutChallenge, GenerateChallenge>(HandlerSource.Of(string.Empty, "[|DigestHandler|]"));

    [Fact]
    public Task UNA1005_appends_the_schemes_challenge() => Verify.Fix<UNA1005TakenOverChallengeWithoutHeader, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                [|context.HandleResponse()|];
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                context.HandleResponse();
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """));

    [Fact]
    public Task UNA1006_answers() => Verify.Fix<UNA1006TakenOverChallengeWithoutStatus, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                [|context.HandleResponse()|];
                return Task.CompletedTask;
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                context.HandleResponse();
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                return Task.CompletedTask;
            };
            """), "UNA1006.Answer");

    [Fact]
    public Task UNA1006_leaves_it_to_the_handler() => Verify.Fix<UNA1006TakenOverChallengeWithoutStatus, AnswerInChallengeEvent>(
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                [|context.HandleResponse()|];
                return Task.CompletedTask;
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = context =>
            {
                return Task.CompletedTask;
            };
            """), "UNA1006.LeaveToHandler");

    [Fact]
    public Task UNA1008_calls_the_base_method() => Verify.Fix<UNA1008ChallengeWithoutStatus, CallBaseChallenge>(
        HandlerSource.Of("""
            protected override Task [|HandleChallengeAsync|](AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            """));

    [Fact]
    public Task UNA1008_calls_the_base_method_before_a_body() => Verify.Fix<UNA1008ChallengeWithoutStatus, CallBaseChallenge>(
        HandlerSource.Of("""
            protected override async Task [|HandleChallengeAsync|](AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                await Response.WriteAsync("no");
            }
            """),
        HandlerSource.Of("""
            protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                await base.HandleChallengeAsync(properties);
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                await Response.WriteAsync("no");
            }
            """));

    [Fact]
    public Task UNA1010_appends() => Verify.Fix<UNA1010ChallengeAssigned, AppendInsteadOfAssign>(
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.Headers["WWW-Authenticate"] = "Key"|];
                return base.HandleChallengeAsync(properties);
            }
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                [|Response.Headers.WWWAuthenticate = "Key"|]; // kept
                return base.HandleForbiddenAsync(properties);
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key"); // kept
                return base.HandleForbiddenAsync(properties);
            }
            """), moreSources: """
            using Microsoft.AspNetCore.Authentication;

            public static class Registrations
            {
                public static void Add(AuthenticationBuilder builder) => builder.AddJwtBearer().AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", null);
            }
            """);

    [Fact]
    public Task UNA1011_moves_the_header() => Verify.Fix<UNA1011ChallengeWhileAuthenticating, MoveToChallenge>(
        HandlerSource.Of(string.Empty, authenticate: """
            [|Response.Headers.WWWAuthenticate = "Key"|];
                    return Task.FromResult(AuthenticateResult.NoResult());
            """),
        HandlerSource.Of("""

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.Append(HeaderNames.WWWAuthenticate, "Key");
                return base.HandleChallengeAsync(properties);
            }
            """));

    [Fact]
    public Task UNA2005_answers_403_to_a_forbid() => Verify.Fix<UNA2005WrongCodeInHook, SwapHookCode>(
        HandlerSource.Of("""
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = 401|];
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
            """));

    [Fact]
    public Task UNA2005_answers_401_to_a_challenge() => Verify.Fix<UNA2005WrongCodeInHook, SwapHookCode>(
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                [|Response.StatusCode = StatusCodes.Status403Forbidden|];
                return Task.CompletedTask;
            }
            """),
        HandlerSource.Of("""
            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.StatusCode = StatusCodes.Status401Unauthorized;
                Response.Headers.Append(HeaderNames.WWWAuthenticate, Scheme.Name);
                return Task.CompletedTask;
            }
            """));

    [Fact]
    public Task UNA4003_removes_the_write() => Verify.Fix<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(
        HandlerSource.Events("""
            options.Events = new JwtBearerEvents
            {
                OnAuthenticationFailed = async context =>
                {
                    context.NoResult();
                    [|context.Response.StatusCode = 401|];
                    context.Response.ContentType = "text/plain";
                    await context.Response.WriteAsync("no");
                },
                OnTokenValidated = context =>
                {
                    [|context.Response.StatusCode = 401|];
                    return Task.CompletedTask;
                },
            };
            """),
        HandlerSource.Events("""
            options.Events = new JwtBearerEvents
            {
                OnAuthenticationFailed = context =>
                {
                    context.NoResult();
                    return Task.CompletedTask;
                },
                OnTokenValidated = context =>
                {
                    return Task.CompletedTask;
                },
            };
            """));

    [Fact]
    public Task UNA4003_takes_the_answer_over_before_writing() => Verify.Fix<UNA4003ResponseWrittenBeforeChallenge, LeaveAnswerToChallenge>(
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                [|context.Response.StatusCode = 401|];
                await context.Response.WriteAsync("no");
            };
            """),
        HandlerSource.Events("""
            options.Events.OnChallenge = async context =>
            {
                context.HandleResponse();
                context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                context.Response.StatusCode = 401;
                await context.Response.WriteAsync("no");
            };
            """));

    [Fact]
    public Task UNA2006_answers_401_with_a_challenge() => Verify.Fix<UNA2006TokenExceptionMapped, AnswerBadToken>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public IActionResult A()
            {
                try
                {
                    return Ok();
                }
                catch (SecurityTokenExpiredException)
                {
                    return [|BadRequest("expired")|];
                }
            }

            public static async Task Run(HttpContext context, RequestDelegate next)
            {
                try
                {
                    await next(context);
                }
                catch (SecurityTokenException)
                {
                    [|context.Response.StatusCode = 500|];
                }
            }

            public static int Map(Exception exception) => exception switch
            {
                SecurityTokenException => [|StatusCodes.Status403Forbidden|],
                _ => StatusCodes.Status500InternalServerError,
            };
        }
        """, """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public IActionResult A()
            {
                try
                {
                    return Ok();
                }
                catch (SecurityTokenExpiredException)
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return StatusCode(StatusCodes.Status401Unauthorized, "expired");
                }
            }

            public static async Task Run(HttpContext context, RequestDelegate next)
            {
                try
                {
                    await next(context);
                }
                catch (SecurityTokenException)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                }
            }

            public static int Map(Exception exception) => exception switch
            {
                SecurityTokenException => StatusCodes.Status401Unauthorized,
                _ => StatusCodes.Status500InternalServerError,
            };
        }
        """);
}
