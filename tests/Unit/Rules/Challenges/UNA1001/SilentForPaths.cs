using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Paths that belong together: one test of a variable decides every later test of it.</summary>
public class SilentForPaths
{
    [Theory]
    [InlineData("""if (!ok) { Response.Headers.WWWAuthenticate = "Bearer"; } Console.WriteLine(); if (!ok) { return Unauthorized(); } return Ok();""")]
    [InlineData("""if (name == null) { Response.Headers.WWWAuthenticate = "Bearer"; } Console.WriteLine(); if (name is null) { return Unauthorized(); } return Ok();""")]
    [InlineData("""var denied = name == "x"; if (denied) Response.Headers.WWWAuthenticate = "Bearer"; Console.WriteLine(); return denied ? Unauthorized() : Ok();""")]
    [InlineData("""int status = ok ? 401 : 200; if (status == 401) { Response.Headers.WWWAuthenticate = "Bearer"; } return StatusCode(status);""")]
    [InlineData("""int status = ok ? 401 : 200; if (status is StatusCodes.Status401Unauthorized) { Response.Headers.WWWAuthenticate = "Bearer"; } return StatusCode(status);""")]
    [InlineData("int status = ok ? 401 : 200; if (status == 401) { return Challenge(); } return StatusCode(status);")]
    public Task Same_test_twice(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(PathSource.Action(body));
}
