using Microsoft.AspNetCore.Authorization;

namespace Storefront.Warehouse;

/// <summary>The ramp is open from 6 to 22.</summary>
public sealed record DuringHours : IAuthorizationRequirement;

/// <summary>Wrong: a requirement is a question. The challenge or forbid that follows sets the status again.</summary>
public sealed class DuringHoursHandler(IHttpContextAccessor accessor, TimeProvider clock) : AuthorizationHandler<DuringHours>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, DuringHours requirement)
    {
        if (clock.GetLocalNow().Hour is >= 6 and < 22)
        {
            context.Succeed(requirement);
        }
        else if (accessor.HttpContext is { } http)
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA5006
        }

        return Task.CompletedTask;
    }
}
