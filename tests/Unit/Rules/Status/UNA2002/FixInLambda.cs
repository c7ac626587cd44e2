using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>Functions of AWS Lambda behind API Gateway or a load balancer.</summary>
public class FixInLambda
{
    [Theory]
    [InlineData("""if (!user.IsInRole("clerk")) return [|new APIGatewayProxyResponse { StatusCode = 401, Body = "no" }|];""", """if (!user.IsInRole("clerk")) return new APIGatewayProxyResponse { StatusCode = 403, Body = "no" };""")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|new() { StatusCode = (int)HttpStatusCode.Unauthorized }|];""", """if (!user.IsInRole("clerk")) return new() { StatusCode = (int)HttpStatusCode.Forbidden };""")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|HttpResults.Unauthorized()|];""", """if (!user.IsInRole("clerk")) return HttpResults.Forbid();""", "IHttpResult")]
    [InlineData("""if (!user.IsInRole("clerk")) return [|HttpResults.NewResult(HttpStatusCode.Unauthorized, "no")|];""", """if (!user.IsInRole("clerk")) return HttpResults.NewResult(HttpStatusCode.Forbidden, "no");""", "IHttpResult")]
    public Task A_refused_permission_becomes_a_403(string before, string after, string result = "APIGatewayProxyResponse") =>
        Verify.FunctionFix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(Guarded(before, result), Guarded(after, result));

    private static string Guarded(string body, string result) => LambdaSource.Function(body, result).Replace("""if (!request.Headers.ContainsKey("Authorization"))""", "", StringComparison.Ordinal);
}
