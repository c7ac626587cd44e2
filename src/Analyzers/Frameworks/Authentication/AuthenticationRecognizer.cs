using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>
/// Challenges and forbids on the context: <c>HttpContext.ChallengeAsync</c>, <c>ForbidAsync</c> and <c>IAuthenticationService</c>.
/// </summary>
internal sealed class AuthenticationRecognizer(AuthenticationTypes types)
{
    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (
            operation is IInvocationOperation { TargetMethod: { Name: "ChallengeAsync" or "ForbidAsync" } method } call
            && (method.ContainingType.Is(types.HttpContextExtensions) || method.ContainingType.IsOrImplements(types.AuthenticationService))
        )
        {
            into.Add(new Response(call, method.Name is "ChallengeAsync" ? 401 : 403, ResponseShape.Delegated, method.Name));
        }
    }
}
