using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1001;

/// <summary>Paths that belong together: one test of a variable decides every later test of it.</summary>
public class Paths
{
    [Theory]
    [InlineData("""if (!ok) { Response.Headers.WWWAuthenticate = "Bearer"; } Console.WriteLine(); if (!ok) { return Unauthorized(); } return Ok();""")]
    [InlineData("""if (name == null) { Response.Headers.WWWAuthenticate = "Bearer"; } Console.WriteLine(); if (name is null) { return Unauthorized(); } return Ok();""")]
    [InlineData("""var denied = name == "x"; if (denied) Response.Headers.WWWAuthenticate = "Bearer"; Console.WriteLine(); return denied ? Unauthorized() : Ok();""")]
    [InlineData("""int status = ok ? 401 : 200; if (status == 401) { Response.Headers.WWWAuthenticate = "Bearer"; } return StatusCode(status);""")]
    [InlineData("""int status = ok ? 401 : 200; if (status is StatusCodes.Status401Unauthorized) { Response.Headers.WWWAuthenticate = "Bearer"; } return StatusCode(status);""")]
    [InlineData("int status = ok ? 401 : 200; if (status == 401) { return Challenge(); } return StatusCode(status);")]
    public Task Same_test_twice_is_silent(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(Action(body));

    [Theory]
    [InlineData("""if (!ok) { Response.Headers.WWWAuthenticate = "Bearer"; } ok = !ok; if (!ok) { return [|Unauthorized()|]; } return Ok();""")]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; } if (name is null) { return [|Unauthorized()|]; } return Ok();""")]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; } if (!ok) { return [|Unauthorized()|]; } return Ok();""")]
    public Task Different_tests_fire(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(Action(body));

    [Theory]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; }""", "some paths (where 'ok' is false)")]
    [InlineData("""if (name != null) { Console.WriteLine(); } else { Response.Headers.WWWAuthenticate = "Bearer"; }""", "some paths (where 'name != null' is true)")]
    [InlineData("try { Response.Headers.WWWAuthenticate = name; } catch (FormatException) { }", "some paths")]
    [InlineData("Console.WriteLine();", "any path")]
    public async Task Message_names_the_path(string body, string paths)
    {
        var test = new CSharpAnalyzerTest<UNA1001ResultWithoutChallenge, DefaultVerifier>();
        Verify.Prepare(test, Action(body + " return {|#0:Unauthorized()|};"), null, []);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UNA1001ResultWithoutChallenge.Id, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithArguments("Unauthorized", paths));
        await test.RunAsync();
    }

    private static string Action(string body) => $$"""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(bool ok, string? name)
            {
                {{body}}
            }
        }
        """;
}
