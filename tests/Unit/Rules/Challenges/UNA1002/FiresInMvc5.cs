using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>MVC 5 and System.Web: results and exceptions are UNA1001, written statuses UNA1002.</summary>
public class FiresInMvc5
{
    [Theory]
    [InlineData("[|Response.StatusCode = 401|]; return Json(1);")]
    [InlineData("[|Response.StatusCode = (int)HttpStatusCode.Unauthorized|]; return new EmptyResult();")]
    [InlineData("""[|Response.Status = "401 Unauthorized"|]; return new EmptyResult();""")]
    [InlineData("[|System.Web.HttpContext.Current.Response.StatusCode = 401|]; return new EmptyResult();")]
    [InlineData("""Request.Headers.Add("WWW-Authenticate", "Basic"); [|Response.StatusCode = 401|]; return new EmptyResult();""")]
    [InlineData("""Response.AddHeader("WWW-Authenticate", "Basic"); Response.ClearHeaders(); [|Response.StatusCode = 401|]; return new EmptyResult();""")]
    [InlineData("""[|Response.StatusCode = 401|]; Response.End(); Response.AddHeader("WWW-Authenticate", "Basic"); return new EmptyResult();""")]
    public Task Written_statuses_are_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Mvc5Source.Action(body));
}
