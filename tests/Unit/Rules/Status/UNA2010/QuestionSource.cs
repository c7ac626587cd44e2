using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

internal static class QuestionSource
{
    public static Task InAction(string body) => Verify.Rule<UNA2010TwoQuestionsOneAnswer>($$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public class AppUser : IdentityUser { public bool IsAdmin { get; set; } }

        [Authorize]
        public class C(UserManager<AppUser> users) : ControllerBase
        {
            public async Task<IActionResult> Get(string owner)
            {
                var me = await users.GetUserAsync(User);
                {{body}}
                return Ok();
            }
        }
        """);
}
