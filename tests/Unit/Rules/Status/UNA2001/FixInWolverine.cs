using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Methods that run before an endpoint of Wolverine.</summary>
public class FixInWolverine
{
    [Fact]
    public Task Writes_the_other_status_of_a_problem() => Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(Validate("[|new ProblemDetails { Status = 401, Title = \"no\" }|]"), Validate("new ProblemDetails { Status = 403, Title = \"no\" }"));

    private static string Validate(string problem) => $$"""
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Wolverine.Http;

        [Authorize]
        public static class GetOrder
        {
            public static ProblemDetails Validate(ClaimsPrincipal user)
            {
                if (!user.IsInRole("clerk"))
                {
                    return {{problem}};
                }

                return WolverineContinue.NoProblems;
            }

            [WolverineGet("/orders/{id}")]
            public static string Get(int id) => "in";
        }
        """;
}
