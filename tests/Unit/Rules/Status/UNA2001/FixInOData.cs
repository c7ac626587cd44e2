using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Controllers of OData.</summary>
public class FixInOData
{
    [Theory]
    [InlineData("""ODataErrorResult("401", "401")""", """ODataErrorResult("403", "401")""")]
    [InlineData("""ODataErrorResult(message: "no", errorCode: "401")""", """ODataErrorResult(message: "no", errorCode: "403")""")]
    [InlineData("""new ODataErrorResult("401", "no")""", """new ODataErrorResult("403", "no")""")]
    [InlineData("""ODataErrorResult(new ODataError { Code = "401", Message = "401" })""", """ODataErrorResult(new ODataError { Code = "403", Message = "401" })""")]
    public Task Writes_the_other_code(string before, string after) =>
        Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(Controller($"[|{before}|]"), Controller(after));

    [Fact]
    public Task Leaves_a_code_from_elsewhere() => Verify.NoFix<UNA2001PermissionAnswered401, AnswerForbidden>(Controller("[|ODataErrorResult(Code, \"no\")|]"));

    private static string Controller(string result) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OData.Results;
        using Microsoft.AspNetCore.OData.Routing.Controllers;
        using Microsoft.OData;

        [Authorize]
        public class OrdersController : ODataController
        {
            private const string Code = "401";

            public IActionResult Get()
            {
                if (!User.IsInRole("clerk")) return {{result}};
                return Ok();
            }
        }
        """;
}
