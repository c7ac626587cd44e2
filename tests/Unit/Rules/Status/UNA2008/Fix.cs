using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2008;

public class Fix
{
    private const string Config = "unauthorized_analyzers.challenge = Bearer";

    [Theory]
    [InlineData("[|StatusCode(440)|]", "StatusCode(401)")]
    [InlineData("[|StatusCode(StatusCodes.Status419AuthenticationTimeout, body)|]", "StatusCode(StatusCodes.Status401Unauthorized, body)")]
    public Task Non_standard_statuses(string before, string after) => Verify.Fix<UNA2008NonStandardSessionStatus, AnswerChallenged>(
        AnonymousSource.Action($"return {before};"), AnonymousSource.Action($"""
            Response.Headers.WWWAuthenticate = "Bearer";
                    return {after};
            """), editorConfig: Config);
}
