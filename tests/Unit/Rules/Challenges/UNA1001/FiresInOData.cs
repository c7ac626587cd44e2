using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Controllers of OData.</summary>
public class FiresInOData
{
    [Theory]
    [InlineData("""[|ODataErrorResult("401", "no")|]""")]
    [InlineData("""[|ODataErrorResult(new ODataError { Code = "401", Message = "no" })|]""")]
    [InlineData("""[|new ODataErrorResult("401", "no")|]""")]
    [InlineData("""[|new ODataErrorResult(new ODataError { Code = "401" })|]""")]
    [InlineData("""[|new ODataErrorResult(errorCode: Code, message: "no")|]""")]
    [InlineData("""[|new UnauthorizedODataResult("no")|]""")]
    [InlineData("""[|Unauthorized("no")|]""")]
    [InlineData("""[|Unauthorized(new ODataError { Message = "no" })|]""")]
    public Task On_an_error_whose_code_is_401(string result) => Verify.Rule<UNA1001ResultWithoutChallenge>(ODataSource.Controller($"return {result};"));

    [Fact]
    public Task On_an_error_in_a_variable() => Verify.Rule<UNA1001ResultWithoutChallenge>(
        ODataSource.Controller("""var error = new ODataError { Code = "401" }; return [|ODataErrorResult(error)|];"""));
}
