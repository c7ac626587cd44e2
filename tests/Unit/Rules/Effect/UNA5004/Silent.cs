using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Effect.UNA5004;

public class Silent
{
    [Fact]
    public Task On_mvc_results_of_actions_and_filters() => Verify.Rule<UNA5004ResultOfAnotherFramework>("""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class C : ControllerBase
        {
            public IActionResult Get() => new UnauthorizedResult();
        }

        public class F : IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new UnauthorizedResult();
        }
        """);
}
