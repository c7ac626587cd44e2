namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>Results of controllers.</summary>
public sealed class MvcCase : FrameworkCase
{
    /// <inheritdoc/>
    public override string Id => "UNA1001";

    /// <inheritdoc/>
    public override string Wrong => """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("orders")]
        public class Orders : ControllerBase
        {
            [HttpGet]
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    return Unauthorized();
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Fixed => """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("orders")]
        public class Orders : ControllerBase
        {
            [HttpGet]
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    return Unauthorized();
                }

                return Ok();
            }
        }
        """;

    /// <inheritdoc/>
    public override string Right => """
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("orders")]
        public class Orders : ControllerBase
        {
            [HttpGet]
            public IActionResult Get(string key)
            {
                if (key != "a")
                {
                    Response.Headers.WWWAuthenticate = "ApiKey";
                    return Unauthorized();
                }

                return Ok();
            }
        }
        """;
}
