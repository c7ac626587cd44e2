using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class SilentInFastEndpoints
{
    [Theory]
    [InlineData("""ValidationContext.Instance.ThrowError("no");""")]
    public Task An_error_without_a_status(string handle) => Verify.Rule<UNA1001ResultWithoutChallenge>(EndpointSource.Of(handle));

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
    public Task On_answers_with_a_challenge_and_on_other_answers(string handle) => Verify.Rule<UNA1001ResultWithoutChallenge>(EndpointSource.Of(handle));

    [Theory]
    [InlineData("""
        o => o.Endpoints.GlobalResponseModifier = (context, _) => context.Response.Headers.WWWAuthenticate = "Key"
        """)]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessor<Challenges>(Order.Before)")]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessors(Order.Before, new Challenges())")]
    public Task What_is_registered_for_all_endpoints_covers(string options) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of("await Send.UnauthorizedAsync(ct);"), moreSources: $$"""
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
    public Task The_body_of_all_errors_is_no_answer() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using FastEndpoints;

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints(o => o.Errors.ResponseBuilder = (failures, context, status) => new FastEndpoints.ErrorResponse(failures, 401));
        }
        """);
}
