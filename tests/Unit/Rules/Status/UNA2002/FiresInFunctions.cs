using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>Azure Functions: the isolated worker, and functions that answer with results of ASP.NET Core.</summary>
public class FiresInFunctions
{
    [Fact]
    public Task A_refused_permission_is_a_403() => Verify.FunctionRule<UNA2002PermissionLikelyAnswered401>(FunctionSource.Function("""if (!user.IsInRole("clerk")) return [|request.CreateResponse(HttpStatusCode.Unauthorized)|]; return null;""").Replace("""if (!request.Headers.Contains("Authorization"))""", ""));
}
