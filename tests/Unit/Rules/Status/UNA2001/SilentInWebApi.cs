using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>Who the caller is known to be, and what conditions ask, in MVC 5 and Web API 2.</summary>
public class SilentInWebApi
{
    [Theory]
    [InlineData("[Authorize, AllowAnonymous]", """if (!User.IsInRole("admin")) return Unauthorized();""")]
    [InlineData("", """if (!User.IsInRole("admin")) return Unauthorized();""")]
    public Task Whoever_may_be_anonymous_or_unknown(string attribute, string body) => Verify.ClassicRule<UNA2001PermissionAnswered401>($$"""
        using System.Web.Http;

        {{attribute}}
        public class Door : ApiController
        {
            public IHttpActionResult Get() { {{body}} return Ok(); }
        }
        """);
}
