using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Every member of ASP.NET Core that can answer 401 as a result fires bare and is silent with the header (<c>on-the-wire.md</c> D).</summary>
public class FiresForEveryResult
{
    [Theory]
    [MemberData(nameof(EveryResultSource.OfControllers), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_controller(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.Controller($"return [|{expression}|];"));

    [Theory]
    [MemberData(nameof(EveryResultSource.OfPages), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_page(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.Page($"return [|{expression}|];"));

    [Theory]
    [MemberData(nameof(EveryResultSource.OfMinimalApis), MemberType = typeof(EveryResultSource))]
    public Task Result_of_a_minimal_API(string expression) => Verify.Rule<UNA1001ResultWithoutChallenge>(EveryResultSource.MinimalApi($"() => [|{expression}|]"));
}
