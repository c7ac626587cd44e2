using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Controllers of OData.</summary>
public class SilentInOData
{
    [Theory]
    [InlineData("""ODataErrorResult("404", "no")""")]
    [InlineData("""ODataErrorResult("AccessDenied", "no")""")]
    [InlineData("""ODataErrorResult(Environment.MachineName, "401")""")]
    [InlineData("""new ODataErrorResult(new ODataError { Code = "403", Message = "401" })""")]
    [InlineData("""new ODataErrorResult(new ODataError { Message = "401" })""")]
    [InlineData("""BadRequest("401")""")]
    public Task For_another_code(string result) => Verify.Rule<UNA1001ResultWithoutChallenge>(ODataSource.Controller($"return {result};"));

    [Theory]
    [InlineData("""ODataErrorResult("401", "no")""")]
    [InlineData("""Unauthorized("no")""")]
    public Task For_a_challenge(string result) => Verify.Rule<UNA1001ResultWithoutChallenge>(
        ODataSource.Controller($"Response.Headers.WWWAuthenticate = \"ApiKey\"; return {result};"));

    [Fact]
    public Task For_an_error_that_is_no_result() => Verify.Rule<UNA1001ResultWithoutChallenge>(
        ODataSource.Controller("""var error = new ODataError { Code = "401" }; return Ok(error);"""));
}
