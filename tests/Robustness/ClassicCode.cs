namespace Unauthorized.Analyzers.Tests.Robustness;

/// <summary>Code of Web API 2, MVC 5, System.Web and <c>HttpListener</c> with what the rules report there; the samples have none.</summary>
internal static class ClassicCode
{
    public const string Usings = """
        global using System;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Http.Headers;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public const string Source = """
        using System.Web;

        namespace Api
        {
            using System.Web.Http;
            using System.Web.Http.Controllers;
            using System.Web.Http.Filters;

            public class XController : ApiController
            {
                public IHttpActionResult A() { return Unauthorized(); }
                public IHttpActionResult B() { return StatusCode(HttpStatusCode.Unauthorized); }
                public IHttpActionResult C() { return Content(HttpStatusCode.Unauthorized, new { error = "x" }); }
                public IHttpActionResult D() { return ResponseMessage(new HttpResponseMessage(HttpStatusCode.Unauthorized)); }
                public HttpResponseMessage E() { return new HttpResponseMessage { StatusCode = HttpStatusCode.Unauthorized }; }
                public HttpResponseMessage F() { return Request.CreateResponse(HttpStatusCode.Unauthorized); }
                public HttpResponseMessage G() { return Request.CreateResponse(HttpStatusCode.Unauthorized, new { error = "x" }); }
                public HttpResponseMessage H() { return Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no"); }
                public HttpResponseMessage I() { throw new HttpResponseException(HttpStatusCode.Unauthorized); }
                public HttpResponseMessage J() { throw new HttpResponseException(new HttpResponseMessage(HttpStatusCode.Unauthorized)); }
                public HttpResponseMessage K() { return Error(HttpStatusCode.Unauthorized); }
                [F] public string L() { return "in"; }
                [Door(Roles = "admin")] public string M() { return "in"; }
                [Window(Roles = "admin")] public string N() { return "in"; }
                private HttpResponseMessage Error(HttpStatusCode code) { return Request.CreateErrorResponse(code, "no"); }
            }
            public class F : ActionFilterAttribute { public override void OnActionExecuting(HttpActionContext c) { c.Response = c.Request.CreateResponse(HttpStatusCode.Unauthorized); } }
            public class DoorAttribute : AuthorizeAttribute { protected override void HandleUnauthorizedRequest(HttpActionContext c) { c.Response = c.Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no"); } }
            public class WindowAttribute : AuthorizeAttribute { protected override void HandleUnauthorizedRequest(HttpActionContext c) { base.HandleUnauthorizedRequest(c); } }
        }

        namespace Site
        {
            using System.Web.Mvc;

            [Authorize]
            public class HomeController : Controller
            {
                public ActionResult A() { return new HttpUnauthorizedResult(); }
                public ActionResult B() { if (!User.IsInRole("x")) { return new HttpStatusCodeResult(HttpStatusCode.Unauthorized, "no"); } return Json(1); }
                public ActionResult C() { Response.StatusCode = 401; return Json(1); }
                public ActionResult D() { Response.Status = "401 Unauthorized"; return Json(1); }
                public ActionResult E() { throw new HttpException(401, "no"); }
                public ActionResult G() { System.Web.HttpContext.Current.Response.StatusCode = 401; return null; }
                [AllowAnonymous] public ActionResult H() { if (!Request.IsAuthenticated) { return new HttpStatusCodeResult(HttpStatusCode.Forbidden); } return null; }
            }
            public class GateAttribute : System.Web.Mvc.AuthorizeAttribute { protected override void HandleUnauthorizedRequest(AuthorizationContext c) { c.Result = new HttpUnauthorizedResult(); } }
            public class Server { public void Serve(HttpListenerContext c) { c.Response.StatusCode = 401; c.Response.Close(); } }
        }
        """;
}
