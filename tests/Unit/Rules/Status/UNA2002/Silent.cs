using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

public class Silent
{
    [Theory]
    [InlineData("""if (!gate.Check(User.Identity!.Name, id)) return Unauthorized("Please log in to get permission");""")]
    [InlineData("if (!gate.Check(User.Identity!.Name, id)) return Unauthorized();")]
    public Task Without_the_wording_of_a_refused_permission(string body) => LikelySource.InAction(body);

    [Theory]
    [InlineData("var account = await accounts.GetAsync(User.Identity!.Name); if (account is null) return Unauthorized();")]
    public Task Where_the_account_of_the_caller_is_missing(string body) => LikelySource.InAction(body);

    [Theory]
    [InlineData("", """if (!gate.HasAccess(door)) { Response.Headers.WWWAuthenticate = "Basic realm=\"x\""; return Unauthorized(); }""")]
    public Task Where_an_unknown_caller_is_asked_for_credentials(string attributes, string body) => LikelySource.InAction(body, attributes);

    [Fact]
    public Task Where_a_helper_tells_the_callers_apart() => LikelySource.Check("""
        public class Gate(IGate gate, RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!gate.HasAccess(context.User.Identity!.Name))
                {
                    context.Response.StatusCode = Refusal(context);
                    return;
                }

                await next(context);
            }

            private static int Refusal(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? 403 : 401;
        }
        """);

    [Fact]
    public Task A_configured_identity_method_silences() => LikelySource.Check("""
        namespace Contoso
        {
            public class Gate
            {
                public bool HasAccess(string? user) => user is { Length: > 3 };
            }

            [Authorize]
            public class C(Gate gate) : ControllerBase
            {
                public IActionResult Get() => gate.HasAccess(User.Identity!.Name) ? Ok() : Unauthorized();
            }
        }
        """, "unauthorized_analyzers.identity_methods = Contoso.Gate.HasAccess");
}
