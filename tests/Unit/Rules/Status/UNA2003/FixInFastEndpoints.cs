using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class FixInFastEndpoints
{
    [Theory]
    [InlineData("await [|Send.ForbiddenAsync(ct)|];", "await Send.UnauthorizedAsync(ct);")]
    [InlineData("await [|Send.StatusCodeAsync(403)|];", "await Send.StatusCodeAsync(401);")]
    [InlineData("await [|HttpContext.Response.SendForbiddenAsync()|];", "await HttpContext.Response.SendUnauthorizedAsync();")]
    public Task Nobody_is_401_with_a_challenge(string before, string after) => Verify.Fix<UNA2003AnonymousAnswered403, AnswerChallenged>(
        EndpointSource.Of($$"""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        {{before}}
                        return;
                    }
            """),
        EndpointSource.Of($$"""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                        {{after}}
                        return;
                    }
            """),
        "UNA2003.SetHeader", "unauthorized_analyzers.challenge = Key");
}
