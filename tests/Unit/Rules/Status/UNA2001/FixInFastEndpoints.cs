using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class FixInFastEndpoints
{
    [Theory]
    [InlineData("await [|Send.UnauthorizedAsync(ct)|];", "await Send.ForbiddenAsync(ct);")]
    [InlineData("await [|Send.StatusCodeAsync(401, ct)|];", "await Send.StatusCodeAsync(403, ct);")]
    [InlineData("await [|Send.ResponseAsync(new { code = 401 }, StatusCodes.Status401Unauthorized)|];", "await Send.ResponseAsync(new { code = 401 }, StatusCodes.Status403Forbidden);")]
    [InlineData("""await [|Send.StringAsync("no", statusCode: 401, cancellation: ct)|];""", """await Send.StringAsync("no", statusCode: 403, cancellation: ct);""")]
    [InlineData("await [|HttpContext.Response.SendUnauthorizedAsync(ct)|];", "await HttpContext.Response.SendForbiddenAsync(ct);")]
    [InlineData("""[|ThrowError("no", 401)|];""", """ThrowError("no", 403);""")]
    [InlineData("await Send.ResultAsync([|Results.Unauthorized()|]);", "await Send.ResultAsync(Results.StatusCode(StatusCodes.Status403Forbidden));")]
    [InlineData("await Send.ResultAsync([|new FastEndpoints.ProblemDetails(ValidationFailures, 401)|]);", "await Send.ResultAsync(new FastEndpoints.ProblemDetails(ValidationFailures, 403));")]
    public Task A_refused_permission_is_403(string before, string after) => Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(
        EndpointSource.Of("""if (!User.IsInRole("Clerk")) { """ + before + " return; }", ""), EndpointSource.Of("""if (!User.IsInRole("Clerk")) { """ + after + " return; }", ""), "UNA2001.Status", moreSources: EndpointSource.Host);
}
