using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class FiresInWebApi
{
    [Theory]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Unauthorized()|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|Unauthorized(new AuthenticationHeaderValue("Bearer"))|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return [|StatusCode(HttpStatusCode.Unauthorized)|];""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) return ResponseMessage([|Request.CreateErrorResponse(HttpStatusCode.Unauthorized, "no")|]);""")]
    [InlineData("[Authorize]", """if (!User.IsInRole("admin")) throw [|new HttpResponseException(HttpStatusCode.Unauthorized)|];""")]
    public Task A_refused_permission_behind_attributes_of_Web_API(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>($$"""
        using System.Web.Http;

        {{attribute}}
        public class Door : ApiController
        {
            public IHttpActionResult Get() { {{body}} return Ok(); }
        }
        """);
}
