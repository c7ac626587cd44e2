using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class SilentBesideOtherRules
{
    [Fact]
    public Task On_a_result_of_another_framework() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", () => new UnauthorizedResult());
        app.Run();
        """);

    [Fact]
    public Task In_a_helper_whose_calls_prove_403() => Verify.Rule<UNA1001ResultWithoutChallenge>(PrivateHelperSource.InController("""
        public IActionResult Get() => User.IsInRole("Reader") ? Ok() : Deny();

        private IActionResult Deny() => Unauthorized();
        """, "[Authorize]"));
}
