using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInMvc5
{
    [Theory]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|new HttpStatusCodeResult(HttpStatusCode.Unauthorized)|];""")]
    [InlineData("[Strict]", """if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("", """if (!Request.IsAuthenticated) return null; if (!User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];""")]
    [InlineData("", """if (User.Identity.IsAuthenticated && !User.IsInRole("admin")) { [|Response.StatusCode = 401|]; }""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Error(HttpStatusCode.Unauthorized)|];""")]
    public Task A_refused_permission_of_a_known_caller_is_403(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>(ClassicCallerSource.Mvc(attribute, body));
}
