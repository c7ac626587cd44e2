using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// System.Web, MVC 5, Web API 2 and Katana as far as the rules look at them: declarations with the names, overloads and parameter names
/// of the frameworks, compiled into a reference. The frameworks themselves run on .NET Framework alone.
/// </summary>
internal static class ClassicFrameworks
{
    private const string SystemWeb = """
        namespace System.Web
        {
            public class HttpException : System.Runtime.InteropServices.ExternalException
            {
                public HttpException(string message) { }
                public HttpException(int httpCode, string message) { }
                public HttpException(int httpCode, string message, Exception innerException) { }
            }
            public abstract class HttpResponseBase
            {
                public virtual int StatusCode { get; set; }
                public virtual string Status { get; set; }
                public virtual string StatusDescription { get; set; }
                public virtual bool SuppressFormsAuthenticationRedirect { get; set; }
                public virtual bool TrySkipIisCustomErrors { get; set; }
                public virtual System.Collections.Specialized.NameValueCollection Headers { get; }
                public virtual System.IO.Stream OutputStream { get; }
                public virtual void AddHeader(string name, string value) { }
                public virtual void AppendHeader(string name, string value) { }
                public virtual void Clear() { }
                public virtual void ClearHeaders() { }
                public virtual void End() { }
                public virtual void Flush() { }
                public virtual void Redirect(string url) { }
                public virtual void Write(string s) { }
            }
            public sealed class HttpResponse
            {
                public int StatusCode { get; set; }
                public string Status { get; set; }
                public string StatusDescription { get; set; }
                public System.Collections.Specialized.NameValueCollection Headers { get; }
                public System.IO.Stream OutputStream { get; }
                public void AddHeader(string name, string value) { }
                public void AppendHeader(string name, string value) { }
                public void Clear() { }
                public void ClearHeaders() { }
                public void End() { }
                public void Write(string s) { }
            }
            public abstract class HttpRequestBase { public virtual bool IsAuthenticated { get; } public virtual System.Collections.Specialized.NameValueCollection Headers { get; } public virtual string this[string key] => null; }
            public sealed class HttpRequest { public bool IsAuthenticated { get; } public System.Collections.Specialized.NameValueCollection Headers { get; } }
            public abstract class HttpContextBase { public virtual HttpRequestBase Request { get; } public virtual HttpResponseBase Response { get; } public virtual System.Security.Principal.IPrincipal User { get; set; } }
            public sealed class HttpContext { public static HttpContext Current { get; set; } public HttpRequest Request { get; } public HttpResponse Response { get; } public System.Security.Principal.IPrincipal User { get; set; } }
            public class HttpApplication { public HttpContext Context { get; } public HttpRequest Request { get; } public HttpResponse Response { get; } public event EventHandler EndRequest { add { } remove { } } }
            public interface IHttpModule { void Init(HttpApplication context); void Dispose(); }
            public interface IHttpHandler { bool IsReusable { get; } void ProcessRequest(HttpContext context); }
        }
        """;

    private const string Mvc = """
        namespace System.Web.Mvc
        {
            public class ControllerContext { public virtual HttpContextBase HttpContext { get; set; } public virtual ControllerBase Controller { get; set; } }
            public abstract class ControllerBase { public ControllerContext ControllerContext { get; set; } }
            public abstract class Controller : ControllerBase, IActionFilter, IAuthorizationFilter, IResultFilter
            {
                public HttpContextBase HttpContext { get; }
                public HttpRequestBase Request { get; }
                public HttpResponseBase Response { get; }
                public System.Security.Principal.IPrincipal User { get; }
                protected internal JsonResult Json(object data) => null;
                protected internal virtual JsonResult Json(object data, JsonRequestBehavior behavior) => null;
                protected internal ContentResult Content(string content) => null;
                protected internal ViewResult View() => null;
                protected internal RedirectResult Redirect(string url) => null;
                protected virtual void OnActionExecuting(ActionExecutingContext filterContext) { }
                protected virtual void OnActionExecuted(ActionExecutedContext filterContext) { }
                void IActionFilter.OnActionExecuting(ActionExecutingContext filterContext) { }
                void IActionFilter.OnActionExecuted(ActionExecutedContext filterContext) { }
                void IAuthorizationFilter.OnAuthorization(AuthorizationContext filterContext) { }
                void IResultFilter.OnResultExecuting(ResultExecutingContext filterContext) { }
                void IResultFilter.OnResultExecuted(ResultExecutedContext filterContext) { }
            }
            public enum JsonRequestBehavior { AllowGet, DenyGet }
            public abstract class ActionResult { public abstract void ExecuteResult(ControllerContext context); }
            public class EmptyResult : ActionResult { public override void ExecuteResult(ControllerContext context) { } }
            public class JsonResult : ActionResult { public object Data { get; set; } public override void ExecuteResult(ControllerContext context) { } }
            public class ContentResult : ActionResult { public string Content { get; set; } public override void ExecuteResult(ControllerContext context) { } }
            public class ViewResult : ActionResult { public override void ExecuteResult(ControllerContext context) { } }
            public class RedirectResult : ActionResult { public override void ExecuteResult(ControllerContext context) { } }
            public class HttpStatusCodeResult : ActionResult
            {
                public HttpStatusCodeResult(int statusCode) { }
                public HttpStatusCodeResult(System.Net.HttpStatusCode statusCode) { }
                public HttpStatusCodeResult(int statusCode, string statusDescription) { }
                public HttpStatusCodeResult(System.Net.HttpStatusCode statusCode, string statusDescription) { }
                public int StatusCode { get; }
                public override void ExecuteResult(ControllerContext context) { }
            }
            public class HttpUnauthorizedResult : HttpStatusCodeResult { public HttpUnauthorizedResult() : base(401) { } public HttpUnauthorizedResult(string statusDescription) : base(401, statusDescription) { } }
            public class AuthorizationContext : ControllerContext { public ActionResult Result { get; set; } }
            public class ActionExecutingContext : ControllerContext { public ActionResult Result { get; set; } }
            public class ActionExecutedContext : ControllerContext { public ActionResult Result { get; set; } }
            public class ResultExecutingContext : ControllerContext { public ActionResult Result { get; set; } }
            public class ResultExecutedContext : ControllerContext { public ActionResult Result { get; set; } }
            public interface IActionFilter { void OnActionExecuting(ActionExecutingContext filterContext); void OnActionExecuted(ActionExecutedContext filterContext); }
            public interface IResultFilter { void OnResultExecuting(ResultExecutingContext filterContext); void OnResultExecuted(ResultExecutedContext filterContext); }
            public interface IAuthorizationFilter { void OnAuthorization(AuthorizationContext filterContext); }
            public abstract class FilterAttribute : Attribute { }
            public abstract class ActionFilterAttribute : FilterAttribute, IActionFilter, IResultFilter
            {
                public virtual void OnActionExecuting(ActionExecutingContext filterContext) { }
                public virtual void OnActionExecuted(ActionExecutedContext filterContext) { }
                public virtual void OnResultExecuting(ResultExecutingContext filterContext) { }
                public virtual void OnResultExecuted(ResultExecutedContext filterContext) { }
            }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class AuthorizeAttribute : FilterAttribute, IAuthorizationFilter
            {
                public string Roles { get; set; }
                public virtual void OnAuthorization(AuthorizationContext filterContext) { }
                protected virtual bool AuthorizeCore(HttpContextBase httpContext) => true;
                protected virtual void HandleUnauthorizedRequest(AuthorizationContext filterContext) { }
            }
            public sealed class AllowAnonymousAttribute : Attribute { }
            public sealed class GlobalFilterCollection { public void Add(object filter) { } }
        }

        namespace System.Web.Mvc.Filters
        {
            public class AuthenticationContext : ControllerContext { public ActionResult Result { get; set; } }
            public class AuthenticationChallengeContext : ControllerContext { public ActionResult Result { get; set; } }
            public interface IAuthenticationFilter { void OnAuthentication(AuthenticationContext filterContext); void OnAuthenticationChallenge(AuthenticationChallengeContext filterContext); }
        }
        """;

    // An assembly of its own, which declares a class of the same name.
    private const string Formatting = """
        namespace System.Net.Http
        {
            public static class HttpRequestMessageExtensions { public static HttpResponseMessage CreateResponse(this HttpRequestMessage request, HttpStatusCode statusCode) => null; }
        }
        """;

    private const string WebApi = """
        namespace System.Net.Http
        {
            public static class HttpRequestMessageExtensions
            {
                public static HttpResponseMessage CreateResponse<T>(this HttpRequestMessage request, HttpStatusCode statusCode, T value) => null;
                public static HttpResponseMessage CreateErrorResponse(this HttpRequestMessage request, HttpStatusCode statusCode, string message) => null;
            }
        }

        namespace System.Web.Http
        {
            public interface IHttpActionResult { System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> ExecuteAsync(System.Threading.CancellationToken cancellationToken); }
            public abstract class ApiController
            {
                public System.Net.Http.HttpRequestMessage Request { get; set; }
                public System.Security.Principal.IPrincipal User { get; set; }
                protected internal Results.UnauthorizedResult Unauthorized(params System.Net.Http.Headers.AuthenticationHeaderValue[] challenges) => null;
                protected internal virtual Results.UnauthorizedResult Unauthorized(System.Collections.Generic.IEnumerable<System.Net.Http.Headers.AuthenticationHeaderValue> challenges) => null;
                protected internal virtual Results.StatusCodeResult StatusCode(System.Net.HttpStatusCode status) => null;
                protected internal virtual Results.NegotiatedContentResult<T> Content<T>(System.Net.HttpStatusCode statusCode, T value) => null;
                protected internal virtual Results.ResponseMessageResult ResponseMessage(System.Net.Http.HttpResponseMessage response) => null;
                protected internal virtual Results.OkResult Ok() => null;
                protected internal virtual Results.OkNegotiatedContentResult<T> Ok<T>(T content) => null;
            }
            public class HttpResponseException : Exception
            {
                public HttpResponseException(System.Net.HttpStatusCode statusCode) { }
                public HttpResponseException(System.Net.Http.HttpResponseMessage response) { }
            }
            public sealed class AllowAnonymousAttribute : Attribute { }
            [AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
            public class AuthorizeAttribute : Filters.AuthorizationFilterAttribute
            {
                public string Roles { get; set; }
                protected virtual bool IsAuthorized(Controllers.HttpActionContext actionContext) => true;
                protected virtual void HandleUnauthorizedRequest(Controllers.HttpActionContext actionContext) { }
            }
            public class HttpConfiguration { public Filters.HttpFilterCollection Filters { get; } public System.Collections.ObjectModel.Collection<System.Net.Http.DelegatingHandler> MessageHandlers { get; } }
        }

        namespace System.Web.Http.Controllers
        {
            public class HttpRequestContext { public virtual System.Security.Principal.IPrincipal Principal { get; set; } }
            public class HttpActionContext { public System.Net.Http.HttpRequestMessage Request { get; } public System.Net.Http.HttpResponseMessage Response { get; set; } public HttpRequestContext RequestContext { get; } }
        }

        namespace System.Web.Http.Filters
        {
            public interface IFilter { bool AllowMultiple { get; } }
            public interface IAuthenticationFilter : IFilter
            {
                System.Threading.Tasks.Task AuthenticateAsync(HttpAuthenticationContext context, System.Threading.CancellationToken cancellationToken);
                System.Threading.Tasks.Task ChallengeAsync(HttpAuthenticationChallengeContext context, System.Threading.CancellationToken cancellationToken);
            }
            public class HttpAuthenticationContext { public System.Net.Http.HttpRequestMessage Request { get; } public System.Security.Principal.IPrincipal Principal { get; set; } public IHttpActionResult ErrorResult { get; set; } }
            public class HttpAuthenticationChallengeContext { public System.Net.Http.HttpRequestMessage Request { get; } public IHttpActionResult Result { get; set; } }
            public class HttpActionExecutedContext { public System.Net.Http.HttpRequestMessage Request { get; } public System.Net.Http.HttpResponseMessage Response { get; set; } }
            public abstract class FilterAttribute : Attribute, IFilter { public virtual bool AllowMultiple => true; }
            public abstract class AuthorizationFilterAttribute : FilterAttribute { public virtual void OnAuthorization(Controllers.HttpActionContext actionContext) { } }
            public abstract class ActionFilterAttribute : FilterAttribute
            {
                public virtual void OnActionExecuting(Controllers.HttpActionContext actionContext) { }
                public virtual void OnActionExecuted(HttpActionExecutedContext actionExecutedContext) { }
            }
            public class HttpFilterCollection { public void Add(IFilter filter) { } }
        }

        namespace System.Web.Http.Results
        {
            public abstract class Base : IHttpActionResult { public System.Threading.Tasks.Task<System.Net.Http.HttpResponseMessage> ExecuteAsync(System.Threading.CancellationToken cancellationToken) => null; }
            public class OkResult : Base { }
            public class OkNegotiatedContentResult<T> : Base { }
            public class UnauthorizedResult : Base { public UnauthorizedResult(System.Collections.Generic.IEnumerable<System.Net.Http.Headers.AuthenticationHeaderValue> challenges, ApiController controller) { } }
            public class StatusCodeResult : Base { public StatusCodeResult(System.Net.HttpStatusCode statusCode, ApiController controller) { } }
            public class NegotiatedContentResult<T> : Base { public NegotiatedContentResult(System.Net.HttpStatusCode statusCode, T content, ApiController controller) { } }
            public class ResponseMessageResult : Base { public ResponseMessageResult(System.Net.Http.HttpResponseMessage response) { } }
        }
        """;

    private const string Owin = """
        namespace Owin { public interface IAppBuilder { } }

        namespace Microsoft.Owin.Security { public interface IAuthenticationManager { void Challenge(params string[] authenticationTypes); } }
        """;

    private static readonly Lazy<ImmutableArray<MetadataReference>> All = new(() => [.. WebReferences.WithoutWeb, Compile("ClassicFrameworks", SystemWeb, Mvc, WebApi, Owin), Compile("Formatting", Formatting)]);

    /// <summary>.NET and the frameworks, without ASP.NET Core.</summary>
    public static ImmutableArray<MetadataReference> References => All.Value;

    /// <summary>A reference made of declarations.</summary>
    internal static MetadataReference Compile(string name, params string[] sources)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            sources.Select(source => CSharpSyntaxTree.ParseText("using System;\n" + source)),
            WebReferences.WithoutWeb,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        return result.Success
            ? MetadataReference.CreateFromImage(stream.ToArray())
            : throw new InvalidOperationException(string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity is DiagnosticSeverity.Error)));
    }
}
