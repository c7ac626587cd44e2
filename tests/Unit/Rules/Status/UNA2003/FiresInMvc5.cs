using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInMvc5
{
    [Theory]
    [InlineData("if (!Request.IsAuthenticated) return [|new HttpStatusCodeResult(403)|];")]
    [InlineData("if (!User.Identity.IsAuthenticated) return [|new HttpStatusCodeResult(HttpStatusCode.Forbidden)|];")]
    [InlineData("""if (Request.Headers["Authorization"] == null) return [|new HttpStatusCodeResult(HttpStatusCode.Forbidden)|];""")]
    [InlineData("""if (string.IsNullOrEmpty(Request.Headers["Authorization"])) { [|Response.StatusCode = 403|]; }""")]
    public Task Nobody_is_told_to_sign_in(string body) => Verify.ClassicRule<UNA2003AnonymousAnswered403>(ClassicCallerSource.Mvc("", body));
}
