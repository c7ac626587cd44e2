using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.FastEndpoints;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class ChallengeTests
{
    [Theory]
    [InlineData("await [|Send.UnauthorizedAsync()|];")]
    [InlineData("await [|Send.UnauthorizedAsync(ct)|];")]
    [InlineData("await [|Send.StatusCodeAsync(401, ct)|];")]
    [InlineData("await [|Send.StatusCodeAsync(StatusCodes.Status401Unauthorized)|];")]
    [InlineData("""await [|Send.ResponseAsync(new { error = "no" }, 401)|];""")]
    [InlineData("await [|Send.InterceptedAsync(request, 401)|];")]
    [InlineData("""await [|Send.StringAsync("no", 401)|];""")]
    [InlineData("""AddError("no"); await [|Send.ErrorsAsync(401)|];""")]
    [InlineData("""await [|Send.HeadersAsync(h => h.CacheControl = "no-store", 401)|];""")]
    [InlineData("await Send.ResultAsync([|Results.Unauthorized()|]);")]
    [InlineData("await Send.ResultAsync([|TypedResults.Json(request, statusCode: 401)|]);")]
    [InlineData("await Send.ResultAsync([|new FastEndpoints.ErrorResponse(ValidationFailures, 401)|]);")]
    [InlineData("await Send.ResultAsync([|new FastEndpoints.ProblemDetails(ValidationFailures, 401)|]);")]
    [InlineData("await Send.ResultAsync([|new FastEndpoints.ErrorResponse { StatusCode = 401 }|]);")]
    [InlineData("await [|HttpContext.Response.SendUnauthorizedAsync()|];")]
    [InlineData("await [|HttpContext.Response.SendStatusCodeAsync(401)|];")]
    [InlineData("""await [|HttpContext.Response.SendStringAsync("no", 401)|];""")]
    [InlineData("await [|HttpContext.Response.SendErrorsAsync(ValidationFailures, 401)|];")]
    [InlineData("""[|ThrowError("no", 401)|];""")]
    [InlineData("""[|ThrowError(r => r.Key, "no", 401)|];""")]
    [InlineData("""AddError("no"); [|ThrowIfAnyErrors(401)|];""")]
    [InlineData("""ValidationContext.Instance.ThrowError("no");""")]
    [InlineData("""[|ValidationContext.Instance.ThrowError("no", 401)|];""")]
    [InlineData("""if (request.Key.Length > 0) { HttpContext.Response.Headers.WWWAuthenticate = "Key"; } await [|Send.UnauthorizedAsync(ct)|];""")]
    public Task An_answer_needs_a_challenge(string handle) => Verify.Rule<UNA1001ResultWithoutChallenge>(EndpointSource.Of(handle));

    [Theory]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; await Send.UnauthorizedAsync(ct);""")]
    [InlineData("""HttpContext.Response.Headers.Append("WWW-Authenticate", "Key"); await Send.StringAsync("no", 401);""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; ThrowError("no", 401);""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; ThrowIfAnyErrors(401);""")]
    [InlineData("""await Send.HeadersAsync(h => h.WWWAuthenticate = "Key", 401);""")]
    [InlineData("""await Send.HeadersAsync(h => { h.CacheControl = "no-store"; h.Append("WWW-Authenticate", "Key"); }, 401);""")]
    [InlineData("""await Send.HeadersAsync(Challenges, 401); void Challenges(IHeaderDictionary h) => h.WWWAuthenticate = "Key";""")]
    [InlineData("""HttpContext.Response.OnStarting(() => { HttpContext.Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; }); await Send.UnauthorizedAsync(ct);""")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; await Send.ResultAsync(Results.Unauthorized());""")]
    [InlineData("""var denied = Results.Unauthorized(); HttpContext.Response.Headers.WWWAuthenticate = "Key"; await Send.ResultAsync(denied);""")]
    [InlineData("await Send.ResponseAsync(new FastEndpoints.ErrorResponse { StatusCode = 401 }, 400);")]
    [InlineData("await Send.ErrorsAsync();")]
    [InlineData("await Send.ForbiddenAsync(ct);")]
    [InlineData("""ThrowError("no");""")]
    [InlineData("ThrowIfAnyErrors();")]
    [InlineData("await HttpContext.Response.SendAsync(request);")]
    [InlineData("HttpContext.Response.StatusCode = 401; await Send.OkAsync(ct);")]
    public Task Silent(string handle) => Verify.Rule<UNA1001ResultWithoutChallenge>(EndpointSource.Of(handle));

    [Fact]
    public Task A_header_behind_the_answer_is_too_late() => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of("""await [|Send.UnauthorizedAsync(ct)|]; HttpContext.Response.Headers.WWWAuthenticate = "Key";"""));

    [Fact]
    public Task The_late_header_is_told() => Verify.Rule<UNA5005WrittenTooLate>(
        EndpointSource.Of("""await Send.UnauthorizedAsync(ct); [|HttpContext.Response.Headers.WWWAuthenticate = "Key"|];"""));

    [Fact]
    public Task A_status_that_a_later_answer_replaces_is_not_sent() => Verify.Rule<UNA1002StatusWithoutChallenge>(
        EndpointSource.Of("HttpContext.Response.StatusCode = 401; await Send.OkAsync(ct);"));

    [Theory]
    [InlineData("static h => { }", true)]
    [InlineData("""
        o => o.Endpoints.GlobalResponseModifier = (context, _) => context.Response.Headers.WWWAuthenticate = "Key"
        """, false)]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessor<Challenges>(Order.Before)", false)]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessors(Order.Before, new Challenges())", false)]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessor<Logs>(Order.Before)", true)]
    public Task What_is_registered_for_all_endpoints_covers(string options, bool isBare) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of(isBare ? "await [|Send.UnauthorizedAsync(ct)|];" : "await Send.UnauthorizedAsync(ct);"), moreSources: $$"""
        using FastEndpoints;

        public sealed class Challenges : IGlobalPreProcessor
        {
            public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct)
            {
                context.HttpContext.Response.Headers.WWWAuthenticate = "Key";
                return Task.CompletedTask;
            }
        }

        public sealed class Logs : IGlobalPreProcessor
        {
            public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct) => Task.CompletedTask;
        }

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints({{options}});
        }
        """);

    [Theory]
    [InlineData("""public class Base : Endpoint<OrderRequest> { public override void OnBeforeHandle(OrderRequest request) => HttpContext.Response.Headers.WWWAuthenticate = "Key"; }""", "")]
    [InlineData("public class Base : Endpoint<OrderRequest>;", "PreProcessor<Challenges>();")]
    public Task What_runs_before_the_handler_covers(string types, string configure) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of("await Send.UnauthorizedAsync(ct);", "AllowAnonymous(); " + configure, types).Replace("""
            : Endpoint<OrderRequest>

            """, """
            : Base

            """), moreSources: """
        using FastEndpoints;

        public sealed class Challenges : IPreProcessor<OrderRequest>
        {
            public Task PreProcessAsync(IPreProcessorContext<OrderRequest> context, CancellationToken ct)
            {
                context.HttpContext.Response.Headers.WWWAuthenticate = "Key";
                return Task.CompletedTask;
            }
        }
        """);

    [Fact]
    public Task A_helper_of_the_endpoint_covers() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using FastEndpoints;

        public class Orders : EndpointWithoutRequest
        {
            public override Task HandleAsync(CancellationToken ct)
            {
                Ask();
                return Send.UnauthorizedAsync(ct);
            }

            private void Ask() => HttpContext.Response.Headers.WWWAuthenticate = "Key";
        }
        """);

    [Fact]
    public Task Pre_processors_results_and_extensions_answer_too() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using FastEndpoints;
        using Microsoft.AspNetCore.Http.HttpResults;

        public sealed class Keys : IGlobalPreProcessor
        {
            public Task PreProcessAsync(IPreProcessorContext context, CancellationToken ct) => [|context.HttpContext.Response.SendUnauthorizedAsync(ct)|];
        }

        public class Typed : EndpointWithoutRequest<Results<Ok<string>, UnauthorizedHttpResult>>
        {
            public override async Task<Results<Ok<string>, UnauthorizedHttpResult>> ExecuteAsync(CancellationToken ct)
            {
                await Task.Yield();
                return [|TypedResults.Unauthorized()|];
            }
        }

        public class Errors : EndpointWithoutRequest<IResult>
        {
            public override Task<IResult> ExecuteAsync(CancellationToken ct) => Task.FromResult<IResult>([|new FastEndpoints.ErrorResponse { StatusCode = 401 }|]);
        }

        public static class Senders
        {
            public static Task Denied(this IResponseSender sender) => [|sender.HttpContext.Response.SendUnauthorizedAsync()|];
        }
        """);

    [Fact]
    public Task The_body_of_all_errors_is_no_answer() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using FastEndpoints;

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints(o => o.Errors.ResponseBuilder = (failures, context, status) => new FastEndpoints.ErrorResponse(failures, 401));
        }
        """);

    [Theory]
    [InlineData("Login", "", """Post("/session");""")]
    [InlineData("LoginEndpoint", "", """Post("/session");""")]
    [InlineData("Session", "", """Post("/api/login");""")]
    public async Task A_sign_in_endpoint_has_a_rule_of_its_own(string name, string attribute, string configure)
    {
        string source = $$"""
            using FastEndpoints;

            {{attribute}}
            public class {{name}} : Endpoint<string>
            {
                public override void Configure()
                {
                    {{configure}}
                    AllowAnonymous();
                }

                public override Task HandleAsync(string request, CancellationToken ct) => [|Send.UnauthorizedAsync(ct)|];
            }
            """;

        await Verify.Rule<UNA1007SignInWithoutChallenge>(source);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(source.Replace("[|", "").Replace("|]", ""));
    }

    [Theory]
    [InlineData("await [|Send.UnauthorizedAsync(ct)|];", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.UnauthorizedAsync(ct);
        """)]
    [InlineData("await [|Send.ResponseAsync(request, 401)|];", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.ResponseAsync(request, 401);
        """)]
    [InlineData("if (request.Key.Length == 0) await [|Send.UnauthorizedAsync(ct)|]; // nobody", """
        if (request.Key.Length == 0)
                {
                    HttpContext.Response.Headers.WWWAuthenticate = "Key";
                    await Send.UnauthorizedAsync(ct); // nobody
                }
        """)]
    [InlineData("""[|ThrowError("no", 401)|];""", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                ThrowError("no", 401);
        """)]
    [InlineData("await Send.ResultAsync([|Results.Unauthorized()|]);", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.ResultAsync(Results.Unauthorized());
        """)]
    [InlineData("""await [|Send.HeadersAsync(h => h.CacheControl = "no-store", 401)|];""", """
        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                await Send.HeadersAsync(h => h.CacheControl = "no-store", 401);
        """)]
    public Task The_header_is_set_before_the_answer(string before, string after) => Verify.Fix<UNA1001ResultWithoutChallenge, SetChallengeHeader>(
        EndpointSource.Of(before), EndpointSource.Of(after), "UNA1001.SetHeader", "unauthorized_analyzers.challenge = Key");

    [Fact]
    public Task A_service_that_cannot_reach_the_response_is_told_without_a_fix() => Verify.NoFix<UNA1001ResultWithoutChallenge, SetChallengeHeader>("""
        using FastEndpoints;

        public sealed class Keys
        {
            public void Check(string key)
            {
                if (key.Length == 0)
                {
                    [|ValidationContext.Instance.ThrowError("no", 401)|];
                }
            }
        }
        """);
}
