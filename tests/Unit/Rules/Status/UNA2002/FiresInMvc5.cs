using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInMvc5
{
    [Theory]
    [InlineData("", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Open]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Authorize]", "if (Permissions.CheckPermissions(User) != CheckResult.Allowed) return [|new HttpUnauthorizedResult()|];")]
    public Task Likely_ones_are_suggestions(string attribute, string body) => Verify.ClassicRule<UNA2002PermissionLikelyAnswered401>(ClassicCallerSource.Mvc(attribute, body));

    [Fact]
    public Task A_global_filter_makes_a_known_caller_likely() => Verify.ClassicRule<UNA2002PermissionLikelyAnswered401>("""
        using System.Web.Mvc;

        public class Door : Controller
        {
            public ActionResult Get(bool open) { if (open) return [|new HttpUnauthorizedResult("You do not have permission to do this")|]; return Json(1); }
        }

        public static class FilterConfig
        {
            public static void RegisterGlobalFilters(GlobalFilterCollection filters) => filters.Add(new AuthorizeAttribute());
        }
        """);
}
