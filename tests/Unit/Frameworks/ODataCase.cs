namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Errors of OData whose code is the status.</summary>
public sealed class ODataCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OData.Routing.Controllers;

        public class OrdersController : ODataController
        {
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    return ODataErrorResult("401", "No such key");
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OData.Routing.Controllers;

        public class OrdersController : ODataController
        {
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return ODataErrorResult("401", "No such key");
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OData.Routing.Controllers;

        public class OrdersController : ODataController
        {
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    Response.Headers.WWWAuthenticate = "ApiKey";
                    return ODataErrorResult("401", "No such key");
                }

                return Ok();
            }
        }
        """;
}
