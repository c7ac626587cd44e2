using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2003;

public class Fires
{
    [Theory]
    [InlineData("if (!User.Identity!.IsAuthenticated) return [|Forbid()|];")]
    [InlineData("""if (User.Identity is not { IsAuthenticated: true }) return [|StatusCode(403, "sign in")|];""")]
    [InlineData("if (!(User.Identity?.IsAuthenticated ?? false)) return [|new ForbidResult()|];")]
    [InlineData("""if (!Request.Headers.ContainsKey("Authorization")) return [|StatusCode(StatusCodes.Status403Forbidden)|];""")]
    [InlineData("if (User.FindFirst(ClaimTypes.NameIdentifier) is null) return [|Forbid()|];")]
    [InlineData("if (!User.Identity!.IsAuthenticated) { [|Response.StatusCode = 403|]; return new EmptyResult(); }")]
    [InlineData("return User.Identity!.IsAuthenticated ? Ok() : [|Forbid()|];")]
    public Task Where_nobody_is_authenticated(string body) => NobodySource.InAction(body);

    [Theory]
    [InlineData("""string apiKey = Request.Headers["X-Api-Key"]!; if (apiKey != Environment.GetEnvironmentVariable("KEY")) return [|StatusCode(403, "wrong key")|];""")]
    [InlineData("""if (!Request.Headers.TryGetValue("X-Api-Key", out var accessKey) || !string.Equals(accessKey, Environment.GetEnvironmentVariable("KEY"))) return [|Forbid()|];""")]
    public Task For_a_key_that_is_not_the_right_one(string body) => NobodySource.InAction(body);

    [Theory]
    [InlineData("""{ [|http.Response.StatusCode = 403|]; await http.Response.WriteAsync("no"); }""")]
    public Task Where_the_403_is_sent(string answer) => Verify.Rule<UNA2003AnonymousAnswered403>($$"""
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public class KeyFilter : IAsyncAuthorizationFilter
        {
            public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
            {
                await Task.Yield();
                HttpContext http = context.HttpContext;
                if (!http.Request.Headers.TryGetValue("Authorization", out var header)) {{answer}}
            }
        }
        """);
}
