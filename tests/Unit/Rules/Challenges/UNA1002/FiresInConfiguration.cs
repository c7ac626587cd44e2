using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Statuses that are configured, thrown or carried by a value (<c>on-the-wire.md</c> D5 to D7).</summary>
public class FiresInConfiguration
{
    [Theory]
    [InlineData("builder.Services.AddRateLimiter(o => [|o.RejectionStatusCode = 401|]);")]
    [InlineData("builder.Services.AddRequestTimeouts(o => o.DefaultPolicy = new Microsoft.AspNetCore.Http.Timeouts.RequestTimeoutPolicy { [|TimeoutStatusCode = 401|] });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e is InvalidOperationException ? [|StatusCodes.Status401Unauthorized|] : 500 });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e switch { InvalidOperationException => [|401|], _ => 500 } });")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => { if (e is InvalidOperationException) return [|401|]; return 500; } });")]
    [InlineData("""[|app.MapGet("/", () => "x").ShortCircuit(401)|];""")]
    [InlineData("""[|app.MapShortCircuit(401, "admin")|];""")]
    public Task Where_an_option_or_a_route_answers_401(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(ConfigurationSource.Program(statement));
}
