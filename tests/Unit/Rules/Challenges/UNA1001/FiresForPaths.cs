using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Paths that belong together: one test of a variable decides every later test of it.</summary>
public class FiresForPaths
{
    [Theory]
    [InlineData("""if (!ok) { Response.Headers.WWWAuthenticate = "Bearer"; } ok = !ok; if (!ok) { return [|Unauthorized()|]; } return Ok();""")]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; } if (name is null) { return [|Unauthorized()|]; } return Ok();""")]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; } if (!ok) { return [|Unauthorized()|]; } return Ok();""")]
    public Task Different_tests(string body) => Verify.Rule<UNA1001ResultWithoutChallenge>(PathSource.Action(body));

    [Theory]
    [InlineData("""if (ok) { Response.Headers.WWWAuthenticate = "Bearer"; }""", "some paths (where 'ok' is false)")]
    [InlineData("""if (name != null) { Console.WriteLine(); } else { Response.Headers.WWWAuthenticate = "Bearer"; }""", "some paths (where 'name != null' is true)")]
    [InlineData("try { Response.Headers.WWWAuthenticate = name; } catch (FormatException) { }", "some paths")]
    [InlineData("Console.WriteLine();", "any path")]
    public async Task Message_names_the_path(string body, string paths)
    {
        var test = new CSharpAnalyzerTest<UNA1001ResultWithoutChallenge, DefaultVerifier>();
        Verify.Prepare(test, PathSource.Action(body + " return {|#0:Unauthorized()|};"), null, []);
        test.ExpectedDiagnostics.Add(new DiagnosticResult(UNA1001ResultWithoutChallenge.Id, Microsoft.CodeAnalysis.DiagnosticSeverity.Warning).WithLocation(0).WithLocation(0).WithArguments("Unauthorized", paths));
        await test.RunAsync();
    }
}
