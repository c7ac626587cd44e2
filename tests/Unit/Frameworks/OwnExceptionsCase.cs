namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Exceptions of the application that carry a status.</summary>
public sealed class OwnExceptionsCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA2002";

    /// <inheritdoc/>
    public override string Wrong => """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class ApiException(HttpStatusCode status, string message) : Exception(message)
        {
            public HttpStatusCode Status { get; } = status;
        }

        [Authorize]
        public class Orders : ControllerBase
        {
            public string Get()
            {
                if (!User.IsInRole("clerk"))
                {
                    throw new ApiException(HttpStatusCode.Unauthorized, "no");
                }

                return "in";
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class ApiException(HttpStatusCode status, string message) : Exception(message)
        {
            public HttpStatusCode Status { get; } = status;
        }

        [Authorize]
        public class Orders : ControllerBase
        {
            public string Get()
            {
                if (!User.IsInRole("clerk"))
                {
                    throw new ApiException(HttpStatusCode.Forbidden, "no");
                }

                return "in";
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class ApiException(HttpStatusCode status, string message) : Exception(message)
        {
            public HttpStatusCode Status { get; } = status;
        }

        [Authorize]
        public class Orders : ControllerBase
        {
            public string Get()
            {
                if (!User.IsInRole("clerk"))
                {
                    throw new ApiException(HttpStatusCode.Forbidden, "no");
                }

                return "in";
            }
        }
        """;
}
