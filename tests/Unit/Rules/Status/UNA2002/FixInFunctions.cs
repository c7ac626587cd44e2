using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FixInFunctions
{
    [Fact]
    public Task A_permission_refused_to_a_caller_known_by_claims_keeps_its_body_in_the_fix() => Verify.FunctionFix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(
        FunctionSource.Function("""if (!user.IsInRole("clerk")) { var response = [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; await response.WriteStringAsync("no"); return response; }""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""),
        FunctionSource.Function("""if (!user.IsInRole("clerk")) { var response = request.CreateResponse(HttpStatusCode.Forbidden); await response.WriteStringAsync("no"); return response; }""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""));
}
