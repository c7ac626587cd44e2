using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class SilentInMvc5
{
    [Theory]
    [InlineData("[AllowAnonymous]", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("[Open]", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("", """if (!User.IsInRole("admin")) return new HttpUnauthorizedResult();""")]
    [InlineData("[Authorize]", "if (User.Identity.Name == null) return new HttpUnauthorizedResult();")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return new HttpStatusCodeResult(403);""")]
    public Task Whoever_may_be_anonymous_or_unknown_is_not_told_to_go_away(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>(ClassicCallerSource.Mvc(attribute, body));
}
