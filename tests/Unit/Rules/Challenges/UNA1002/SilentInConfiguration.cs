using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Statuses that are configured, thrown or carried by a value (<c>on-the-wire.md</c> D5 to D7).</summary>
public class SilentInConfiguration
{
    [Theory]
    [InlineData("""builder.Services.AddRateLimiter(o => { o.RejectionStatusCode = 401; o.OnRejected = (c, _) => { c.HttpContext.Response.Headers.WWWAuthenticate = "Bearer"; return default; }; });""")]
    [InlineData("builder.Services.AddRateLimiter(o => o.RejectionStatusCode = 429);")]
    [InlineData("app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => 500 });")]
    [InlineData("""app.MapGet("/", () => "x").ShortCircuit(404);""")]
    [InlineData("""app.MapGet("/", () => "x").Produces(401).ProducesProblem(401).ProducesValidationProblem(401);""")]
    public Task Where_the_header_is_set_or_the_status_is_another(string statement) => Verify.Rule<UNA1002StatusWithoutChallenge>(ConfigurationSource.Program(statement));
}
