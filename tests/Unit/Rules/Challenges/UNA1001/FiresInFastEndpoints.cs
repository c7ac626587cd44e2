using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class FiresInFastEndpoints
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
    [InlineData("""[|ValidationContext.Instance.ThrowError("no", 401)|];""")]
    [InlineData("""if (request.Key.Length > 0) { HttpContext.Response.Headers.WWWAuthenticate = "Key"; } await [|Send.UnauthorizedAsync(ct)|];""")]
    public Task An_answer_needs_a_challenge(string handle) => Verify.Rule<UNA1001ResultWithoutChallenge>(EndpointSource.Of(handle));

    [Fact]
    public Task A_header_behind_the_answer_is_too_late() => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of("""await [|Send.UnauthorizedAsync(ct)|]; HttpContext.Response.Headers.WWWAuthenticate = "Key";"""));

    [Theory]
    [InlineData("static h => { }")]
    [InlineData("o => o.Endpoints.Configurator = e => e.PreProcessor<Logs>(Order.Before)")]
    public Task What_is_registered_for_all_endpoints_and_sets_no_header(string options) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        EndpointSource.Of("await [|Send.UnauthorizedAsync(ct)|];"), moreSources: $$"""
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
}
