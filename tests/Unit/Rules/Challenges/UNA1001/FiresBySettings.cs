using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class FiresBySettings
{
    [Theory]
    [InlineData("""
        unauthorized_analyzers.challenge_methods = C.Ask
        unauthorized_analyzers.UNA1001.challenge_methods = C.Other
        """)]
    [InlineData("unauthorized_analyzers.UNA1002.challenge_methods = C.Ask")]
    public Task The_rules_own_list_wins(string settings) => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() { Ask(); return [|Unauthorized()|]; } private static void Ask() { } }
        """, settings);

    [Theory]
    [InlineData("unauthorized_analyzers.UNA1002.excluded_paths = **/*.cs")]
    [InlineData("unauthorized_analyzers.excluded_paths = Other.cs")]
    [InlineData("unauthorized_analyzers.excluded_paths =")]
    [InlineData("unauthorized_analyzers.include_tests = perhaps")]
    [InlineData("unauthorized_analyzers.challenge_methods = ((((M:|;T:")]
    public Task Other_files_and_settings(string setting) => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() => [|Unauthorized()|]; }
        """, setting);
}
