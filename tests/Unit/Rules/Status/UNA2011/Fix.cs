using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2011;

/// <summary><c>HandleUnauthorizedRequest</c> is called for signed-in users without the role, too.</summary>
public class Fix
{
    [Fact]
    public Task The_fix_answers_403_first_in_MVC_5() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext)
            {
                // scripts must not be redirected
                filterContext.HttpContext.Response.SuppressFormsAuthenticationRedirect = true;
                filterContext.Result = [|new HttpUnauthorizedResult()|];
            }
        }

        public class WindowAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext context) => [|base.HandleUnauthorizedRequest(context)|];
        }
        """, """
        using System.Web.Mvc;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext filterContext)
            {
                if (filterContext.HttpContext.Request.IsAuthenticated)
                {
                    filterContext.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                    return;
                }

                // scripts must not be redirected
                filterContext.HttpContext.Response.SuppressFormsAuthenticationRedirect = true;
                filterContext.Result = new HttpUnauthorizedResult();
            }
        }

        public class WindowAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(AuthorizationContext context)
            {
                if (context.HttpContext.Request.IsAuthenticated)
                {
                    context.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                    return;
                }

                base.HandleUnauthorizedRequest(context);
            }
        }
        """);

    [Fact]
    public Task The_fix_answers_403_first_in_Web_API() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext)
            {
                actionContext.Response = [|actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|];
            }
        }
        """, """
        using System.Web.Http;
        using System.Web.Http.Controllers;

        public class DoorAttribute : AuthorizeAttribute
        {
            protected override void HandleUnauthorizedRequest(HttpActionContext actionContext)
            {
                if (actionContext.RequestContext.Principal?.Identity?.IsAuthenticated == true)
                {
                    actionContext.Response = actionContext.Request.CreateResponse(HttpStatusCode.Forbidden);
                    return;
                }

                actionContext.Response = actionContext.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no");
            }
        }
        """);

    [Fact]
    public Task The_fix_needs_no_using() => Verify.ClassicFix<UNA2011UnauthorizedRequestWithoutQuestion, AnswerSignedIn>("""
        namespace Doors
        {
            public class DoorAttribute : System.Web.Http.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Http.Controllers.HttpActionContext context) => [|base.HandleUnauthorizedRequest(context)|];
            }

            public class WindowAttribute : System.Web.Mvc.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Mvc.AuthorizationContext context) => [|base.HandleUnauthorizedRequest(context)|];
            }
        }
        """, """
        using System.Web.Mvc;

        namespace Doors
        {
            public class DoorAttribute : System.Web.Http.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Http.Controllers.HttpActionContext context)
                {
                    if (context.RequestContext.Principal?.Identity?.IsAuthenticated == true)
                    {
                        context.Response = context.Request.CreateResponse(HttpStatusCode.Forbidden);
                        return;
                    }

                    base.HandleUnauthorizedRequest(context);
                }
            }

            public class WindowAttribute : System.Web.Mvc.AuthorizeAttribute
            {
                protected override void HandleUnauthorizedRequest(System.Web.Mvc.AuthorizationContext context)
                {
                    if (context.HttpContext.Request.IsAuthenticated)
                    {
                        context.Result = new HttpStatusCodeResult(HttpStatusCode.Forbidden);
                        return;
                    }

                    base.HandleUnauthorizedRequest(context);
                }
            }
        }
        """);
}
