namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Methods that run before an endpoint of Wolverine.</summary>
public sealed class WolverineCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        using Microsoft.AspNetCore.Mvc;
        using Wolverine.Http;

        public static class GetOrders
        {
            public static ProblemDetails Validate(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    return new ProblemDetails { Status = 401, Title = "No such key" };
                }

                return WolverineContinue.NoProblems;
            }

            [WolverineGet("/orders")]
            public static string Get() => "in";
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Microsoft.AspNetCore.Mvc;
        using Wolverine.Http;

        public static class GetOrders
        {
            public static ProblemDetails Validate(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return new ProblemDetails { Status = 401, Title = "No such key" };
                }

                return WolverineContinue.NoProblems;
            }

            [WolverineGet("/orders")]
            public static string Get() => "in";
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Microsoft.AspNetCore.Mvc;
        using Wolverine.Http;

        public static class GetOrders
        {
            public static ProblemDetails Validate(HttpContext context)
            {
                if (context.Request.Headers["X-Key"] != "a")
                {
                    context.Response.Headers.WWWAuthenticate = "ApiKey";
                    return new ProblemDetails { Status = 401, Title = "No such key" };
                }

                return WolverineContinue.NoProblems;
            }

            [WolverineGet("/orders")]
            public static string Get() => "in";
        }
        """;
}
