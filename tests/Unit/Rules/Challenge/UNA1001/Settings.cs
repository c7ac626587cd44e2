using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1001;

public class Settings
{
    [Theory]
    [InlineData("**/Legacy/**", "/src/Legacy/A.cs", true)]
    [InlineData("Legacy/", "/src/Legacy/Deep/A.cs", true)]
    [InlineData("*.Generated.cs", "/src/A.Generated.cs", true)]
    [InlineData("src/*/A.cs", "/repo/src/x/A.cs", true)]
    [InlineData("src/*/A.cs", "/repo/src/x/y/A.cs", false)]
    [InlineData("src/**/A.cs", "/repo/src/x/y/A.cs", true)]
    [InlineData("a?.cs", "/ab.cs", true)]
    [InlineData("A.cs", "/src/BA.cs", false)]
    [InlineData("nothing.cs; A.cs", """C:\src\A.cs""", true)]
    [InlineData("***[]{!", "/src/A.cs", false)]
    [InlineData("", "/src/A.cs", false)]
    [InlineData(null, "/src/A.cs", false)]
    public void Globs_name_files(string? globs, string path, bool matches) => Assert.Equal(matches, PathGlobs.Matches(globs, path));

    [Theory]
    [InlineData("unauthorized_analyzers.UNA1001.challenge_methods = C.Ask", false)]
    [InlineData("""
        unauthorized_analyzers.challenge_methods = C.Other
        unauthorized_analyzers.UNA1001.challenge_methods = C.Ask
        """, false)]
    [InlineData("""
        unauthorized_analyzers.challenge_methods = C.Ask
        unauthorized_analyzers.UNA1001.challenge_methods = C.Other
        """, true)]
    [InlineData("unauthorized_analyzers.UNA1002.challenge_methods = C.Ask", true)]
    public Task The_rules_own_list_wins(string settings, bool reports)
    {
        string call = reports ? "[|Unauthorized()|]" : "Unauthorized()";
        return Verify.Rule<UNA1001ResultWithoutChallenge>($$"""
            using Microsoft.AspNetCore.Mvc;
            public class C : ControllerBase { public IActionResult Get() { Ask(); return {{call}}; } private static void Ask() { } }
            """, settings);
    }

    [Theory]
    [InlineData("unauthorized_analyzers.excluded_paths = Test0.cs", false)]
    [InlineData("unauthorized_analyzers.UNA1001.excluded_paths = **/*.cs", false)]
    [InlineData("unauthorized_analyzers.UNA1002.excluded_paths = **/*.cs", true)]
    [InlineData("build_property.UnauthorizedExcludedPaths = Test0.cs", false)]
    [InlineData("unauthorized_analyzers.excluded_paths = Other.cs", true)]
    [InlineData("unauthorized_analyzers.excluded_paths =", true)]
    [InlineData("unauthorized_analyzers.include_tests = perhaps", true)]
    [InlineData("unauthorized_analyzers.challenge_methods = ((((M:|;T:", true)]
    public Task Excluded_files_are_left_out(string setting, bool reports)
    {
        string call = reports ? "[|Unauthorized()|]" : "Unauthorized()";
        return Verify.Rule<UNA1001ResultWithoutChallenge>($$"""
            using Microsoft.AspNetCore.Mvc;
            public class C : ControllerBase { public IActionResult Get() => {{call}}; }
            """, setting);
    }
}
