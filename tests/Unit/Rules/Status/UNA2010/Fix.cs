using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

public class Fix
{
    private static string Action(string body) => $$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        public class AppUser : IdentityUser { public bool IsAdmin { get; set; } }
        public interface IGate { Task<bool> CanEditAsync(string id); bool Check(string? id); }

        [Authorize]
        public class C(UserManager<AppUser> users, IGate gate) : ControllerBase
        {
            public async Task<IActionResult> Get(string owner, object body)
            {
                var me = await users.GetUserAsync(User);
                _ = gate;
                {{body}}
            }
        }
        """;

    private static Task Check(string before, string after) => Verify.Fix<UNA2010TwoQuestionsOneAnswer, SplitQuestions>(Action(before), Action(after));

    [Fact]
    public Task Splits_in_the_order_of_evaluation() => Check("""
        // who and whether
                if (me == null || !me.IsAdmin)
                {
                    return [|Unauthorized(body)|]; // no
                }

                return Ok();
        """, """
        // who and whether
                if (me == null)
                {
                    return Unauthorized(body); // no
                }

                if (!me.IsAdmin)
                {
                    return StatusCode(StatusCodes.Status403Forbidden, body); // no
                }

                return Ok();
        """);

    [Fact]
    public Task Keeps_neighbours_of_one_kind_together_and_the_first_question_first() => Check("""
        if (!User.IsInRole("a") || me is null || me.Email is null || (me.Id != owner && !await gate.CanEditAsync(owner)))
                    return [|StatusCode(401)|];
                return Ok();
        """, """
        if (!User.IsInRole("a"))
                    return StatusCode(403);

                if (me is null || me.Email is null)
                    return StatusCode(401);

                if (me.Id != owner && !await gate.CanEditAsync(owner))
                    return StatusCode(403);
                return Ok();
        """);

    [Fact]
    public Task Keeps_the_variables_that_a_pattern_declares() => Check("""
        if (User.FindFirst("sub") is not { } sub || sub.Value != owner)
                {
                    return [|Unauthorized()|];
                }

                return Ok(sub.Value);
        """, """
        if (User.FindFirst("sub") is not { } sub)
                {
                    return Unauthorized();
                }

                if (sub.Value != owner)
                {
                    return StatusCode(StatusCodes.Status403Forbidden);
                }

                return Ok(sub.Value);
        """);

    [Theory]
    [InlineData("if (me != null && me.IsAdmin) return Ok(); return [|Unauthorized()|];")]
    [InlineData("return me is not null && me.Id == owner ? Ok() : [|Unauthorized()|];")]
    [InlineData("IActionResult result = Ok(); if (me == null || !me.IsAdmin) { result = [|Unauthorized()|]; } return result;")]
    [InlineData("while (owner.Length > 0) if (me == null || !me.IsAdmin) return [|Unauthorized()|]; return Ok();")]
    public Task No_fix_where_it_cannot_be_split(string body) => Verify.NoFix<UNA2010TwoQuestionsOneAnswer, SplitQuestions>(Action(body));

    [Fact]
    public Task Routes_and_unions_follow() => Verify.Fix<UNA2010TwoQuestionsOneAnswer, SplitQuestions>("""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http.HttpResults;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", Results<Ok, UnauthorizedHttpResult> (ClaimsPrincipal user) =>
        {
            if (user.FindFirst("sub") is null || !user.IsInRole("a"))
            {
                return [|TypedResults.Unauthorized()|];
            }

            return TypedResults.Ok();
        });
        app.Run();
        """, """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Http.HttpResults;

        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", Results<Ok, UnauthorizedHttpResult, StatusCodeHttpResult> (ClaimsPrincipal user) =>
        {
            if (user.FindFirst("sub") is null)
            {
                return TypedResults.Unauthorized();
            }

            if (!user.IsInRole("a"))
            {
                return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
            }

            return TypedResults.Ok();
        });
        app.Run();
        """);
}
