using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

/// <summary>Web API 2: results are UNA1001, messages UNA1002; client code and fakes are neither.</summary>
public class FiresInWebApi
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
    public Task Results_are_reported(string result) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(WebApiSource.Returning(result));

    [Theory]
    [InlineData("")]
    public Task A_message_handler_that_is_not_registered(string registration) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(WebApiSource.Returning("[|Unauthorized()|]") + $$"""

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
    [InlineData("", "", "context.Result = new AddChallenge(context.Result);")]
    [InlineData("config.Filters.Add(new BasicFilter());", "", "")]
    public Task An_authentication_filter_that_is_not_applied_or_does_not_challenge(string registration, string attribute, string challenge) =>
        Verify.ClassicRule<UNA1001ResultWithoutChallenge>(WebApiSource.Returning("[|Unauthorized()|]").Replace("public class Door", attribute + "public class Door") + $$"""

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
    [InlineData("app.UseCookies();")]
    public Task Another_middleware_of_Katana_does_not_cover(string registration) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(WebApiSource.Returning("[|Unauthorized()|]") + $$"""

        public static class Startup
        {
            public static void Configuration(Owin.IAppBuilder app) { {{registration}} }
            private static void UseOAuthBearerTokens(this Owin.IAppBuilder app) { }
            private static void UseCookies(this Owin.IAppBuilder app) { }
        }
        """);

    [Theory]
    [InlineData("""app.Map("/partners", branch => branch.Use(typeof(KeyMiddleware)));""")]
    [InlineData("""app.Map("/partners", branch => branch.UseKeys());""")]
    public Task A_handler_of_Katana_in_a_branch_does_not_cover(string registration) => Verify.ClassicRule<UNA1001ResultWithoutChallenge>(WebApiSource.Returning("[|Unauthorized()|]") + $$"""

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
}
