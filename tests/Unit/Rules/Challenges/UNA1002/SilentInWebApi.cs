using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Web API 2: results are UNA1001, messages UNA1002; client code and fakes are neither.</summary>
public class SilentInWebApi
{
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
    public Task Messages_with_the_header_or_another_status_are_not(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(WebApiSource.Message(body));

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
    [InlineData("config.MessageHandlers.Add(new KeyHandler()); config.MessageHandlers.Add(new Appender());", "")]
    [InlineData("", "")]
    public Task The_answer_of_a_message_handler_passes_other_handlers(string registration, string challenge) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>($$"""
        using System.Web.Http;
        using System.Web.Http.Filters;

        public class KeyHandler : DelegatingHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage(HttpStatusCode.Unauthorized));
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
}
