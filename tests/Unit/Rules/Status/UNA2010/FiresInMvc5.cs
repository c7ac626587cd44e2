using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInMvc5
{
    [Fact]
    public Task One_condition_may_ask_two_questions() => Verify.ClassicRule<UNA2010TwoQuestionsOneAnswer>(ClassicCallerSource.Mvc("", """if (!Request.IsAuthenticated || !User.IsInRole("admin")) return [|new HttpUnauthorizedResult()|];"""));
}
