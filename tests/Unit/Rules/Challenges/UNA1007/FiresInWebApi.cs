using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

/// <summary>Web API 2: results are UNA1001, messages UNA1002; client code and fakes are neither.</summary>
public class FiresInWebApi
{
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
}
