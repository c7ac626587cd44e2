using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class SilentBySettings
{
    [Theory]
    [InlineData("unauthorized_analyzers.UNA1001.challenge_methods = C.Ask")]
    [InlineData("""
        unauthorized_analyzers.challenge_methods = C.Other
        unauthorized_analyzers.UNA1001.challenge_methods = C.Ask
        """)]
    public Task The_rules_own_list_wins(string settings) => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() { Ask(); return Unauthorized(); } private static void Ask() { } }
        """, settings);

    [Theory]
    [InlineData("unauthorized_analyzers.excluded_paths = Test0.cs")]
    [InlineData("unauthorized_analyzers.UNA1001.excluded_paths = **/*.cs")]
    [InlineData("build_property.UnauthorizedExcludedPaths = Test0.cs")]
    public Task Excluded_files(string setting) => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() => Unauthorized(); }
        """, setting);
}
