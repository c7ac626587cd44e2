using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2010;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class FixInFastEndpoints
{
    [Fact]
    public Task Two_questions_are_split() => Verify.Fix<UNA2010TwoQuestionsOneAnswer, SplitQuestions>(
        EndpointSource.Of("""
            if (User.Identity?.IsAuthenticated != true || !User.IsInRole("Clerk"))
                    {
                        await [|Send.UnauthorizedAsync(ct)|];
                        return;
                    }
            """),
        EndpointSource.Of("""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        await Send.UnauthorizedAsync(ct);
                        return;
                    }

                    if (!User.IsInRole("Clerk"))
                    {
                        await Send.ForbiddenAsync(ct);
                        return;
                    }
            """));
}
