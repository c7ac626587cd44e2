using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

internal static class NobodySource
{
    public static Task InAction(string body, string attributes = "") => Verify.Rule<UNA2003AnonymousAnswered403>($$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public class AppUser : IdentityUser;

        {{attributes}}
        public class C(UserManager<AppUser> users) : ControllerBase
        {
            public async Task<IActionResult> Get(int id)
            {
                await Task.Yield();
                _ = users;
                {{body}}
                return Ok();
            }
        }
        """);
}
