using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

/// <summary>Every call by which an endpoint answers 401 (<c>on-the-wire.md</c> D13), and what gives it its header.</summary>
public class FiresInFastEndpoints
{
    [Theory]
    [InlineData("Login", "", """Post("/session");""")]
    [InlineData("LoginEndpoint", "", """Post("/session");""")]
    [InlineData("Session", "", """Post("/api/login");""")]
    public async Task A_sign_in_endpoint_has_a_rule_of_its_own(string name, string attribute, string configure)
    {
        string source = $$"""
            using FastEndpoints;

            {{attribute}}
            public class {{name}} : Endpoint<string>
            {
                public override void Configure()
                {
                    {{configure}}
                    AllowAnonymous();
                }

                public override Task HandleAsync(string request, CancellationToken ct) => [|Send.UnauthorizedAsync(ct)|];
            }
            """;

        await Verify.Rule<UNA1007SignInWithoutChallenge>(source);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(source.Replace("[|", "").Replace("|]", ""));
    }
}
