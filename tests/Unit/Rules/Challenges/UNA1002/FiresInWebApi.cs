using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Web API 2: results are UNA1001, messages UNA1002; client code and fakes are neither.</summary>
public class FiresInWebApi
{
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
    public Task Messages_are_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(WebApiSource.Message(body));

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

    [Theory]
    [InlineData("config.MessageHandlers.Add(new KeyHandler());", "")]
    [InlineData("config.MessageHandlers.Add(new KeyHandler()); config.Filters.Add(new BasicFilter());", "context.Result = null;")]
    public Task The_answer_of_a_message_handler_passes_no_filter(string registration, string challenge) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>($$"""
        using System.Web.Http;
        using System.Web.Http.Filters;

        public class KeyHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult([|new HttpResponseMessage(HttpStatusCode.Unauthorized)|]);
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
}
