using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2010Tests
{
    private static Task InAction(string body) => Verify.Rule<UNA2010TwoQuestionsOneAnswer>($$"""
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

    [Theory]
    [InlineData("if (me == null || !me.IsAdmin) return [|Unauthorized()|];")]
    [InlineData("""if (me is null || me.Id != owner) { return [|Unauthorized("no")|]; }""")]
    [InlineData("""if (me == null || User.IsInRole("ReadOnly")) return [|StatusCode(401)|];""")]
    [InlineData("if (me != null && me.IsAdmin) return Ok(); return [|Unauthorized()|];")]
    [InlineData("return me is not null && me.Id == owner ? Ok() : [|Unauthorized()|];")]
    public Task Fires(string body) => InAction(body);

    [Theory]
    [InlineData("if (me == null) return Unauthorized(); if (!me.IsAdmin) return Unauthorized();")]
    [InlineData("if (me == null || !await users.CheckPasswordAsync(me, owner)) return Unauthorized();")]
    [InlineData("if (me == null || me.Email == null) return Unauthorized();")]
    [InlineData("if (me == null || !me.IsAdmin) return Forbid();")]
    [InlineData("if (me?.IsAdmin != true) return Unauthorized();")]
    [InlineData("if (!(me?.IsAdmin ?? false)) return Unauthorized();")]
    public Task Silent(string body) => InAction(body);
}
