using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1001;

public class Silent
{
    /// <summary>Every spelling that was seen to put the header on the wire (<c>on-the-wire.md</c> E).</summary>
    public static TheoryData<string> Spellings =>
    [
        """Response.Headers.WWWAuthenticate = "Bearer";""",
        """HttpContext.Response.Headers.WWWAuthenticate = "Bearer";""",
        """Response.Headers.WWWAuthenticate = new StringValues(new[] { "Bearer", "Basic realm=\"x\"" });""",
        """Response.Headers["WWW-Authenticate"] = "Bearer";""",
        """Response.Headers["www-authenticate"] = "Bearer";""",
        """Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";""",
        """Response.Headers.Append("WWW-Authenticate", "Bearer");""",
        """Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer");""",
        """Response.Headers.Add("WWW-Authenticate", "Bearer");""",
        """Response.Headers.TryAdd("WWW-Authenticate", "Bearer");""",
        """Response.Headers.Add(new KeyValuePair<string, StringValues>("WWW-Authenticate", "Bearer"));""",
        """Response.Headers.AppendList("WWW-Authenticate", new List<string> { "Bearer" });""",
        """Response.Headers.AppendCommaSeparatedValues("WWW-Authenticate", "Bearer");""",
        """Response.Headers.SetCommaSeparatedValues("WWW-Authenticate", "Bearer");""",
        """Response.GetTypedHeaders().Set("WWW-Authenticate", "Bearer");""",
        """Response.GetTypedHeaders().Append("WWW-Authenticate", "Bearer");""",
        """Response.GetTypedHeaders().Headers.WWWAuthenticate = "Bearer";""",
        """Response.Headers.WWWAuthenticate = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", "realm=\"x\"").ToString();""",
        """HttpContext.Features.Get<IHttpResponseFeature>()!.Headers.WWWAuthenticate = "Bearer";""",
        """HttpContext.Features.Get<IHttpResponseFeature>()!.Headers["WWW-Authenticate"] = "Bearer";""",
        """var headers = Response.Headers; headers.WWWAuthenticate = "Bearer";""",
        """const string name = "WWW-Authenticate"; Response.Headers[name] = "Bearer";""",
        """Response.Headers[Name] = "Bearer";""",
        """Response.Headers.WWWAuthenticate += "Bearer";""",
        """Response.OnStarting(() => { Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; });""",
        """Response.OnStarting(state => { ((HttpContext)state).Response.Headers.WWWAuthenticate = "Bearer"; return Task.CompletedTask; }, HttpContext);""",
        "Response.OnStarting(AddChallenge);",
        "HttpContext.ChallengeAsync().Wait();",
        "AddChallenge();",
        "Challenges.Add(HttpContext);",
        """HttpContext.AddChallenge("Bearer");""",
        """Set(Response.Headers, "WWW-Authenticate", "Bearer");""",
        "Marked();",
    ];

    [Theory]
    [MemberData(nameof(Spellings))]
    public Task Header_set_in_this_spelling(string statement) => Verify.Rule<UNA1001ResultWithoutChallenge>($$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Http.Features;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;

        public class C : ControllerBase
        {
            private static readonly string Name = "WWW-Authenticate";

            public IActionResult Get()
            {
                {{statement}}
                return Unauthorized();
            }

            private Task AddChallenge()
            {
                Response.Headers.WWWAuthenticate = "Bearer";
                return Task.CompletedTask;
            }

            private static void Set(IHeaderDictionary headers, string name, string value) => headers[name] = value;

            [SendsChallenge]
            private void Marked() => Console.WriteLine();
        }

        public static class Challenges
        {
            public static void Add(HttpContext context) => Inner(context.Response);
            public static void AddChallenge(this HttpContext context, string challenge) => context.Response.Headers.Append("WWW-Authenticate", challenge);
            private static void Inner(HttpResponse response) { try { response.Headers.WWWAuthenticate = "Bearer"; } finally { Console.WriteLine(); } }
        }

        public class SendsChallengeAttribute : Attribute;
        """);

    [Fact]
    public Task Header_set_after_the_result_is_made() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                var result = Unauthorized();
                Response.Headers.WWWAuthenticate = "Bearer";
                return result;
            }
        }
        """);

    [Fact]
    public Task Header_set_on_every_path() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Branches(bool token)
            {
                if (token) { Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\""; }
                else { Response.Headers.WWWAuthenticate = "Bearer"; }
                return Unauthorized();
            }

            public IActionResult Finally(bool token)
            {
                try { if (token) return Unauthorized(); }
                finally { Response.Headers.WWWAuthenticate = "Bearer"; }
                return Ok();
            }

            public IActionResult Before(string[] keys)
            {
                Response.Headers.WWWAuthenticate = "Bearer";
                foreach (var key in keys)
                {
                    using var stream = new MemoryStream();
                    if (key.Length == 0) return Unauthorized();
                }

                return Ok();
            }

            public async Task<IActionResult> Caught(Task work)
            {
                Response.Headers.WWWAuthenticate = "Bearer";
                try { await work; return Ok(); }
                catch (InvalidOperationException) when (work.IsCanceled) { return Unauthorized(); }
            }

            public IActionResult Thrown(string? key)
            {
                var denied = Unauthorized();
                if (key is null) throw new ArgumentNullException(nameof(key));
                Response.Headers.WWWAuthenticate = "Bearer";
                return denied;
            }
        }
        """);

    [Fact]
    public Task Local_function_called_after_the_header_is_set() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            public IActionResult Get(int n)
            {
                Response.Headers.WWWAuthenticate = "Bearer";
                return n > 0 ? Deny() : Deny();

                IActionResult Deny() => Unauthorized();
            }
        }
        """);

    [Fact]
    public Task Types_of_the_same_names_in_another_library() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        namespace Mine
        {
            public class UnauthorizedResult;
            public static class Results { public static object Unauthorized() => new UnauthorizedResult(); public static object StatusCode(int statusCode) => statusCode; }
            public class ControllerBase { public object Unauthorized() => Results.Unauthorized(); }
            public class C : ControllerBase { public object Get() => Unauthorized(); public object Other() => Results.StatusCode(401); }
        }
        """);

    [Fact]
    public Task Reading_a_status_and_describing_one() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            [ProducesResponseType(401)]
            [ProducesResponseType(typeof(string), StatusCodes.Status401Unauthorized)]
            public async Task<IActionResult> Proxy(HttpClient client)
            {
                using var response = await client.GetAsync("https://example.org");
                if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized) { Console.WriteLine("upstream"); }
                return StatusCode((int)response.StatusCode);
            }
        }
        """);

    [Fact]
    public Task Test_projects() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;
        public class C : ControllerBase { public IActionResult Get() => Unauthorized(); }
        """, "build_property.IsTestProject = true");

    [Theory]
    [InlineData("unauthorized_analyzers.challenge_methods = M:IChallenger.Send(Microsoft.AspNetCore.Http.HttpContext)")]
    [InlineData("unauthorized_analyzers.challenge_methods = Other.Thing | IChallenger.Send")]
    [InlineData("""
        [/0/Test0.cs]
        unauthorized_analyzers.challenge_methods = IChallenger.Send
        """)]
    [InlineData("build_property.UnauthorizedChallengeMethods = M:IChallenger.Send")]
    public Task Configured_members_that_send_a_challenge(string setting) => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        using Microsoft.AspNetCore.Mvc;

        public interface IChallenger { void Send(HttpContext context); }

        public class C(IChallenger challenger) : ControllerBase
        {
            public IActionResult Get() { challenger.Send(HttpContext); return Unauthorized(); }
        }
        """, setting);
}
