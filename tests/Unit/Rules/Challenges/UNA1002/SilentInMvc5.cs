using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>MVC 5 and System.Web: results and exceptions are UNA1001, written statuses UNA1002.</summary>
public class SilentInMvc5
{
    [Theory]
    [InlineData("""Response.StatusCode = 401; Response.Write("no"); Response.AddHeader("WWW-Authenticate", "Basic"); return new EmptyResult();""")]
    [InlineData("""Response.Status = "401 Unauthorized"; Response.AppendHeader("WWW-Authenticate", "Basic"); Response.End(); return new EmptyResult();""")]
    [InlineData("Response.StatusCode = 401; Challenge(Response); return new EmptyResult();")]
    [InlineData("""Response.Status = "200 OK"; if (Response.StatusCode == 401) return null; return new EmptyResult();""")]
    public Task Written_statuses_with_the_header_are_not(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Mvc5Source.Action(body));
}
