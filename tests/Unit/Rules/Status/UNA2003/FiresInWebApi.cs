using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInWebApi
{
    [Theory]
    [InlineData("if (Request.Headers.Authorization == null) return [|StatusCode(HttpStatusCode.Forbidden)|];")]
    [InlineData("if (!User.Identity.IsAuthenticated) return ResponseMessage([|Request.CreateResponse(HttpStatusCode.Forbidden)|]);")]
    public Task Web_API_tells_nobody_to_sign_in(string body) => Verify.ClassicRule<UNA2003AnonymousAnswered403>($$"""
        using System.Web.Http;

        public class Door : ApiController
        {
            public IHttpActionResult Get() { {{body}} return Ok(); }
        }
        """);
}
