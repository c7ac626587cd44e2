using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Statuses that come to the response through helpers, tuples and objects: exception middleware, mostly.</summary>
public class SilentForBroughtStatus
{
    [Theory]
    [InlineData("""context.Response.StatusCode = Map(error); if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";""")]
    [InlineData("""int status = Map(error); context.Response.Headers.WWWAuthenticate = "Bearer"; context.Response.StatusCode = status;""")]
    [InlineData("""int status = Map(error); context.Items["status"] = status; context.Response.StatusCode = 500;""")]
    [InlineData("int seen = 0; if (Map(error) == 401) { seen++; } context.Response.StatusCode = 400 + seen;")]
    public Task Where_the_header_is_set_or_the_status_goes_elsewhere(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(body, BroughtStatusSource.Map.Replace("[|", "").Replace("|]", "")));

    [Theory]
    [InlineData("private static int Map(Exception error) => Map(error.InnerException ?? error);")]
    [InlineData("private int Map(Exception error) => Other(error); private int Other(Exception error) => error is ArgumentException ? 400 : Map(error);")]
    [InlineData("protected virtual int Map(Exception error) => error is ArgumentException ? 400 : 500;")]
    [InlineData("private static int Map(Exception error) { int status = 500; status = status; return status; }")]
    [InlineData("""private static int Map(Exception error) => int.Parse("401");""")]
    public Task Where_nothing_is_known(string member) => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware("context.Response.StatusCode = Map(error);", member));
}
