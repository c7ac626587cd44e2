using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Every member of ASP.NET Core that can answer 401 as a result fires bare and is silent with the header (<c>on-the-wire.md</c> D).</summary>
public class SilentForEveryResult
{
    /// <summary>Expressions that name 401 and send something else, or leave the answer to a handler (<c>on-the-wire.md</c> A1, B18, D2, D11).</summary>
    public static TheoryData<string> NotOurs =>
    [
        "Challenge()",
        """Challenge("Bearer")""",
        "new ChallengeResult()",
        "Forbid()",
        "StatusCode(403)",
        "Ok(new ProblemDetails { Status = 401 })",
        "BadRequest(new ProblemDetails { Status = 401 })",
        "new BadRequestObjectResult(new ProblemDetails { Status = 401 })",
        """new UnauthorizedObjectResult(new { error = "x" }) { StatusCode = 403 }""",
        "StatusCode(Response.StatusCode)",
        "Ok(StatusCodes.Status401Unauthorized)",
        "Ok(new { code = 401 })",
        "Content(Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(401))",
        "Ok(System.Net.HttpStatusCode.Unauthorized == System.Net.HttpStatusCode.OK)",
    ];

    [Theory]
    [MemberData(nameof(EveryResultSource.OfControllers), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_controller_with_the_header(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.Controller($"""Response.Headers.WWWAuthenticate = "Bearer"; return {expression};"""));

    [Theory]
    [MemberData(nameof(NotOurs))]
    public Task Other_results(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.Controller($"return {expression};"));

    [Theory]
    [MemberData(nameof(EveryResultSource.OfPages), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_page_with_the_header(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.Page($"""Response.Headers.Append("WWW-Authenticate", "Bearer"); return {expression};"""));

    [Theory]
    [MemberData(nameof(EveryResultSource.OfMinimalApis), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_minimal_API_with_the_header(string expression) =>
        Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.MinimalApi($$$"""(HttpContext context) => {{ context.Response.Headers.WWWAuthenticate = "Bearer"; return {{{expression}}}; }}"""));
}
