using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Methods that run before an endpoint of Wolverine.</summary>
public class FiresInWolverine
{
    [Theory]
    [InlineData("public static ProblemDetails Validate(HttpContext context) => [|new ProblemDetails { Status = 401 }|];")]
    [InlineData("public static ProblemDetails Before(int id) => id == 0 ? WolverineContinue.NoProblems : [|new ProblemDetails { Status = StatusCodes.Status401Unauthorized }|];")]
    [InlineData("public static async Task<ProblemDetails> ValidateAsync(int id) { await Task.Yield(); return [|new ProblemDetails { Status = 401 }|]; }")]
    [InlineData("public static (Order, ProblemDetails) Load(int id) => (new Order(id), [|new ProblemDetails { Status = 401 }|]);")]
    [InlineData("public static async Task<(Order, ProblemDetails)> LoadAsync(int id) { await Task.Yield(); return (new Order(id), [|new ProblemDetails { Status = 401 }|]); }")]
    [InlineData("[WolverineBefore] public static ProblemDetails Check(int id) => [|new ProblemDetails { Status = 401 }|];")]
    [InlineData("public static IResult Before(int id) => id == 0 ? WolverineContinue.Result() : [|Results.Unauthorized()|];")]
    public Task On_what_stops_the_request(string member) => Verify.Rule<UNA1001ResultWithoutChallenge>(WolverineSource.Endpoint(member));
}
