namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

internal static class ODataSource
{
    public static string Controller(string body) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.OData.Results;
        using Microsoft.AspNetCore.OData.Routing.Controllers;
        using Microsoft.OData;

        public class OrdersController : ODataController
        {
            private const string Code = "401";

            public IActionResult Get()
            {
                {{body}}
            }
        }
        """;
}
