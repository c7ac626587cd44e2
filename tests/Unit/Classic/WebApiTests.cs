using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Web API 2: results are UNA1001, messages UNA1002; client code and fakes are neither.</summary>
public class WebApiTests
{
    [Theory]
    [InlineData("[|Unauthorized()|]")]
    [InlineData("[|Unauthorized(new AuthenticationHeaderValue[0])|]")]
    [InlineData("[|Unauthorized(Enumerable.Empty<AuthenticationHeaderValue>())|]")]
    [InlineData("[|StatusCode(HttpStatusCode.Unauthorized)|]")]
    [InlineData("[|StatusCode((HttpStatusCode)401)|]")]
    [InlineData("""[|Content(HttpStatusCode.Unauthorized, new { error = "x" })|]""")]
    [InlineData("[|new StatusCodeResult(HttpStatusCode.Unauthorized, this)|]")]
    [InlineData("[|new UnauthorizedResult(new AuthenticationHeaderValue[0], this)|]")]
    [InlineData("""[|new NegotiatedContentResult<string>(HttpStatusCode.Unauthorized, "no", this)|]""")]
    [InlineData("Request == null ? (IHttpActionResult)Ok() : [|Unauthorized()|]")]
    public Task Results_are_reported(string result) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(result));

    [Theory]
    [InlineData("""Unauthorized(new AuthenticationHeaderValue("Basic", "realm=\"x\""))""")]
    [InlineData("""Unauthorized(new AuthenticationHeaderValue("Basic"), new AuthenticationHeaderValue("Bearer"))""")]
    [InlineData("Unauthorized(Challenges)")]
    [InlineData("""new UnauthorizedResult(new[] { new AuthenticationHeaderValue("Basic") }, this)""")]
    [InlineData("new UnauthorizedResult(Challenges, this)")]
    [InlineData("StatusCode(HttpStatusCode.Forbidden)")]
    [InlineData("Content(HttpStatusCode.OK, 401)")]
    [InlineData("Ok()")]
    public Task Results_with_a_challenge_or_another_status_are_not(string result) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(result));

    [Theory]
    [InlineData("return [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|];")]
    [InlineData("return [|new HttpResponseMessage { StatusCode = HttpStatusCode.Unauthorized }|];")]
    [InlineData("return [|Request.CreateResponse(HttpStatusCode.Unauthorized)|];")]
    [InlineData("""return [|Request.CreateResponse(HttpStatusCode.Unauthorized, new { error = "x" })|];""")]
    [InlineData("""return [|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|];""")]
    [InlineData("throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];")]
    [InlineData("throw new HttpResponseException([|new HttpResponseMessage(HttpStatusCode.Unauthorized)|]);")]
    [InlineData("""throw new HttpResponseException([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""")]
    [InlineData("""var response = [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|]; response.Content = new StringContent("no"); return response;""")]
    [InlineData("var response = [|new HttpResponseMessage(HttpStatusCode.Unauthorized)|]; throw new HttpResponseException(response);")]
    [InlineData("var response = new HttpResponseMessage(); [|response.StatusCode = HttpStatusCode.Unauthorized|]; return response;")]
    [InlineData("""var response = [|Request.CreateResponse(HttpStatusCode.Unauthorized)|]; var other = new HttpResponseMessage(); other.Headers.WwwAuthenticate.ParseAdd("Basic"); return response;""")]
    [InlineData("""var response = [|Request.CreateResponse(HttpStatusCode.Unauthorized)|]; if (Request.Content != null) response.Headers.WwwAuthenticate.ParseAdd("Basic"); return response;""")]
    public Task Messages_are_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Message(body));

    [Theory]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Bearer")); return response;""")]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); response.Headers.WwwAuthenticate.ParseAdd("Bearer"); return response;""")]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); response.Headers.WwwAuthenticate.TryParseAdd("Bearer"); return response;""")]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); response.Headers.Add("WWW-Authenticate", "Bearer"); return response;""")]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); response.Headers.TryAddWithoutValidation("WWW-Authenticate", "Bearer"); return response;""")]
    [InlineData("""var response = Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no"); response.Headers.Add("www-authenticate", "Bearer"); throw new HttpResponseException(response);""")]
    [InlineData("""return new HttpResponseMessage(HttpStatusCode.Unauthorized) { Headers = { WwwAuthenticate = { new AuthenticationHeaderValue("Basic") } } };""")]
    [InlineData("""var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); var headers = response.Headers; headers.WwwAuthenticate.ParseAdd("Basic"); return response;""")]
    [InlineData("return Challenged(new HttpResponseMessage(HttpStatusCode.Unauthorized));")]
    [InlineData("var response = new HttpResponseMessage(HttpStatusCode.Unauthorized); Challenged(response); return response;")]
    [InlineData("return new HttpResponseMessage(HttpStatusCode.Forbidden);")]
    [InlineData("if (new HttpResponseMessage().StatusCode == HttpStatusCode.Unauthorized) return null; return Request.CreateResponse(HttpStatusCode.OK, HttpStatusCode.Unauthorized);")]
    public Task Messages_with_the_header_or_another_status_are_not(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Message(body));

    [Fact]
    public Task The_message_of_a_context_is_followed_through_its_property() => Verify.ClassicRule<UNA1002StatusWithoutChallenge>("""
        using System.Web.Http.Controllers;
        using System.Web.Http.Filters;

        public class Bare : AuthorizationFilterAttribute
        {
            public override void OnAuthorization(HttpActionContext actionContext) => actionContext.Response = [|actionContext.Request.CreateResponse(HttpStatusCode.Unauthorized)|];
        }

        public class Challenging : AuthorizationFilterAttribute
        {
            public override void OnAuthorization(HttpActionContext actionContext)
            {
                actionContext.Response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                actionContext.Response.Headers.Add("WWW-Authenticate", "Basic realm=\"x\"");
            }
        }

        public class Through : AuthorizationFilterAttribute
        {
            public override void OnAuthorization(HttpActionContext actionContext)
            {
                var response = actionContext.Request.CreateResponse(HttpStatusCode.Unauthorized);
                actionContext.Response = response;
                actionContext.Response.Headers.WwwAuthenticate.ParseAdd("Basic");
            }
        }
        """);

    [Fact]
    public Task Messages_of_clients_and_their_fakes_are_not_answers() => Verify.ClassicRule<UNA1002StatusWithoutChallenge>("""
        using System.Web.Http;

        public class FakeHandler : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }

        public class ClientHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
        }

        public class Api
        {
            public HttpResponseMessage Simulate() => new HttpResponseMessage(HttpStatusCode.Unauthorized);
        }
        """);

    [Theory]
    [InlineData("", true)]
    [InlineData("config.MessageHandlers.Add(new Appender());", false)]
    public Task A_message_handler_covers_where_it_is_registered(string registration, bool isReported) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(isReported ? "[|Unauthorized()|]" : "Unauthorized()") + $$"""

        public class Appender : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                if (response.StatusCode == HttpStatusCode.Unauthorized) response.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Basic", "realm=\"h\""));
                return response;
            }
        }

        public static class WebApiConfig
        {
            public static void Register(HttpConfiguration config) { {{registration}} }
        }
        """);

    [Theory]
    [InlineData("config.Filters.Add(new BasicFilter());", "", "context.Result = new AddChallenge(context.Result);", false)]
    [InlineData("", "[BasicFilter] ", "context.Result = new AddChallenge(context.Result);", false)]
    [InlineData("", "", "context.Result = new AddChallenge(context.Result);", true)]
    [InlineData("config.Filters.Add(new BasicFilter());", "", "", true)]
    public Task An_authentication_filter_covers_where_it_challenges_and_is_applied(string registration, string attribute, string challenge, bool isReported) =>
        Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(isReported ? "[|Unauthorized()|]" : "Unauthorized()").Replace("public class Door", attribute + "public class Door") + $$"""

        public class BasicFilter : Attribute, System.Web.Http.Filters.IAuthenticationFilter
        {
            public bool AllowMultiple => false;
            public Task AuthenticateAsync(System.Web.Http.Filters.HttpAuthenticationContext context, CancellationToken cancellationToken) => Task.CompletedTask;
            public Task ChallengeAsync(System.Web.Http.Filters.HttpAuthenticationChallengeContext context, CancellationToken cancellationToken)
            {
                {{challenge}}
                return Task.CompletedTask;
            }
        }

        public class AddChallenge : IHttpActionResult
        {
            public AddChallenge(IHttpActionResult inner) { }
            public Task<HttpResponseMessage> ExecuteAsync(CancellationToken cancellationToken) => null;
        }

        public static class WebApiConfig
        {
            public static void Register(HttpConfiguration config) { {{registration}} }
        }
        """);

    [Theory]
    [InlineData("config.MessageHandlers.Add(new KeyHandler());", "", true)]
    [InlineData("config.MessageHandlers.Add(new KeyHandler()); config.Filters.Add(new BasicFilter());", "context.Result = null;", true)]
    [InlineData("config.MessageHandlers.Add(new KeyHandler()); config.MessageHandlers.Add(new Appender());", "", false)]
    [InlineData("", "", false)]
    public Task The_answer_of_a_message_handler_passes_no_filter(string registration, string challenge, bool isReported) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>($$"""
        using System.Web.Http;
        using System.Web.Http.Filters;

        public class KeyHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult({{(isReported ? "[|new HttpResponseMessage(HttpStatusCode.Unauthorized)|]" : "new HttpResponseMessage(HttpStatusCode.Unauthorized)")}});
        }

        public class Appender : DelegatingHandler
        {
            protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
            {
                var response = await base.SendAsync(request, cancellationToken);
                response.Headers.WwwAuthenticate.ParseAdd("Basic");
                return response;
            }
        }

        public class BasicFilter : Attribute, IAuthenticationFilter
        {
            public bool AllowMultiple => false;
            public Task AuthenticateAsync(HttpAuthenticationContext context, CancellationToken cancellationToken) => Task.CompletedTask;
            public Task ChallengeAsync(HttpAuthenticationChallengeContext context, CancellationToken cancellationToken) { {{challenge}} return Task.CompletedTask; }
        }

        public static class WebApiConfig
        {
            public static void Register(HttpConfiguration config) { {{registration}} }
        }
        """);

    [Theory]
    [InlineData("app.UseOAuthBearerTokens();", false)]
    [InlineData("app.UseCookies();", true)]
    public Task A_bearer_middleware_of_Katana_covers(string registration, bool isReported) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(isReported ? "[|Unauthorized()|]" : "Unauthorized()") + $$"""

        public static class Startup
        {
            public static void Configuration(Owin.IAppBuilder app) { {{registration}} }
            private static void UseOAuthBearerTokens(this Owin.IAppBuilder app) { }
            private static void UseCookies(this Owin.IAppBuilder app) { }
        }
        """);

    [Theory]
    [InlineData("app.Use(typeof(KeyMiddleware));", false)]
    [InlineData("""app.Map("/partners", branch => branch.Use(typeof(KeyMiddleware)));""", true)]
    [InlineData("app.UseKeys();", false)]
    [InlineData("""app.Map("/partners", branch => branch.UseKeys());""", true)]
    public Task A_handler_of_Katana_covers_unless_it_stands_in_a_branch(string registration, bool isReported) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(Returning(isReported ? "[|Unauthorized()|]" : "Unauthorized()") + $$"""

        public abstract class Handler { protected abstract Task ApplyResponseChallengeAsync(); }

        public class KeyHandler : Handler
        {
            protected override Task ApplyResponseChallengeAsync() { new System.Net.WebHeaderCollection().Add("WWW-Authenticate", "Key"); return null; }
        }

        public class KeyMiddleware
        {
            protected Handler CreateHandler() => new KeyHandler();
        }

        public static class Startup
        {
            public static void Begin(Owin.IAppBuilder app) { {{registration}} }
        }

        public static class Katana
        {
            public static void Map(this Owin.IAppBuilder app, string path, Action<Owin.IAppBuilder> branch) { }
            public static void Use(this Owin.IAppBuilder app, object middleware) { }
            public static void UseKeys(this Owin.IAppBuilder app) => app.Use(typeof(KeyMiddleware));
        }
        """);

    [Fact]
    public Task The_result_of_an_authentication_filter_passes_its_own_challenge() => Verify.ClassicRule<UNA1002StatusWithoutChallenge>("""
        using System.Web.Http;
        using System.Web.Http.Filters;

        public abstract class BasicAuthenticationAttribute : Attribute, IAuthenticationFilter
        {
            public bool AllowMultiple => false;
            public Task AuthenticateAsync(HttpAuthenticationContext context, CancellationToken cancellationToken)
            {
                context.ErrorResult = new AuthenticationFailureResult(context.Request);
                return Task.CompletedTask;
            }

            public Task ChallengeAsync(HttpAuthenticationChallengeContext context, CancellationToken cancellationToken)
            {
                Challenge(context);
                return Task.CompletedTask;
            }

            private void Challenge(HttpAuthenticationChallengeContext context) => context.Result = new AddChallengeOnUnauthorizedResult(context.Result);
        }

        public class AuthenticationFailureResult : IHttpActionResult
        {
            private readonly HttpRequestMessage _request;
            public AuthenticationFailureResult(HttpRequestMessage request) => _request = request;
            public Task<HttpResponseMessage> ExecuteAsync(CancellationToken cancellationToken) => Task.FromResult(Execute());
            private HttpResponseMessage Execute()
            {
                HttpResponseMessage response = new HttpResponseMessage(HttpStatusCode.Unauthorized);
                response.RequestMessage = _request;
                return response;
            }
        }

        public class AddChallengeOnUnauthorizedResult : IHttpActionResult
        {
            public AddChallengeOnUnauthorizedResult(IHttpActionResult inner) { }
            public Task<HttpResponseMessage> ExecuteAsync(CancellationToken cancellationToken) => null;
        }

        public class Door : ApiController
        {
            public HttpResponseMessage Get() => [|Request.CreateResponse(HttpStatusCode.Unauthorized)|];
        }
        """);

    [Fact]
    public Task A_sign_in_endpoint_is_left_to_its_own_rule() => Verify.ClassicRule<UNA1007SignInWithoutChallenge>("""
        using System.Web.Http;

        public class AccountController : ApiController
        {
            public IHttpActionResult Login(string password) => [|Unauthorized()|];
            public HttpResponseMessage Token(string password) => [|Request.CreateResponse(HttpStatusCode.Unauthorized)|];
            public IHttpActionResult Other() => Unauthorized();
        }
        """);

    private static string Returning(string result) => $$"""
        using System.Web.Http;
        using System.Web.Http.Results;

        public class Door : ApiController
        {
            private static readonly List<AuthenticationHeaderValue> Challenges = new List<AuthenticationHeaderValue>();
            public IHttpActionResult Get() { return {{result}}; }
        }
        """;

    private static string Message(string body) => $$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public HttpResponseMessage Get() { {{body}} }
            private static HttpResponseMessage Challenged(HttpResponseMessage message) => message;
        }
        """;
}
