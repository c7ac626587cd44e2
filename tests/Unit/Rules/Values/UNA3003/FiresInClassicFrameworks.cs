using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

/// <summary>What is wrong with a challenge is wrong in every framework that sends it.</summary>
public class FiresInClassicFrameworks
{
    [Theory]
    [InlineData("""Response.AppendHeader([|"WWW-Authentication"|], "Basic realm=\"x\"");""")]
    [InlineData("""listener.Headers[[|"WWW-Authentication"|]] = "Basic realm=\"x\"";""")]
    public Task A_misspelt_name_is_reported(string statement) => Verify.ClassicRule<UNA3003MisnamedHeader>(ClassicValueSource.Source(statement));
}
