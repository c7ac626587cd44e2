namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2011;

internal static class UnauthorizedRequestSource
{
    public static string Mvc(string body) => $$"""
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext) { {{body}} }
            private static bool IsKnown(AuthorizationContext context) => context.HttpContext.Request.IsAuthenticated;
        }
        """;

    public static string WebApi(string body) => $$"""
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext) { {{body}} }
        }
        """;
}
