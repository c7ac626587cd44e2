using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

public class Fires
{
    private static Task Check(string source, string? editorConfig = null) => Verify.Rule<UNA2001PermissionAnswered401>(PermissionSource.Usings + source, editorConfig);

    private static Task InAction(string body, string attributes = "[Authorize]") => Check($$"""
        {{attributes}}
        public class C : ControllerBase
        {
            public async Task<IActionResult> Get(string owner, IAuthorizationService service)
            {
                await Task.Yield();
                {{body}}
                return Ok();
            }
        }
        """);

    [Theory]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Unauthorized()|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Unauthorized(new { error = 1 })|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|StatusCode(401)|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|StatusCode(StatusCodes.Status401Unauthorized, "no")|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Problem("no", statusCode: 401)|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|new UnauthorizedResult()|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|new ObjectResult("no") { StatusCode = 401 }|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) return [|Challenge()|];""")]
    [InlineData("""if (!User.IsInRole("Admin")) { [|Response.StatusCode = 401|]; return new EmptyResult(); }""")]
    [InlineData("""if (User.IsInRole("Admin")) { return Ok(); } else { return [|Unauthorized()|]; }""")]
    [InlineData("""if (User.IsInRole("Admin")) return Ok(); return [|Unauthorized()|];""")]
    [InlineData("""return User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];""")]
    [InlineData("""return User.IsInRole("Admin") switch { true => Ok(), false => [|Unauthorized()|] };""")]
    [InlineData("""switch (User.IsInRole("Admin")) { case false: return [|Unauthorized()|]; }""")]
    [InlineData("""if (!(await service.AuthorizeAsync(User, owner, "Edit")).Succeeded) return [|Unauthorized()|];""")]
    [InlineData("""try { if (!User.IsInRole("Admin")) return [|Unauthorized()|]; } catch (InvalidOperationException) { return NotFound(); }""")]
    [InlineData("""var isOwner = owner == User.Identity!.Name; if (!isOwner && !User.IsInRole("Admin")) return [|Unauthorized()|];""")]
    [InlineData("if (User.Identity is null) return NotFound(); if (owner != User.Identity.Name) return [|Unauthorized()|];")]
    [InlineData("""IActionResult result = Ok(); if (!User.IsInRole("Admin")) { result = [|Unauthorized()|]; } return result;""")]
    public Task On_every_form_of_answer_and_condition(string body) => InAction(body);

    [Theory]
    [InlineData("[Authorize]")]
    [InlineData("""[Authorize(Roles = "Member")]""")]
    [InlineData("""[Authorize(Policy = "Members")]""")]
    [InlineData("[MembersOnly]")]
    public Task Behind_attributes_by_interface(string attribute) => Check($$"""
        public class MembersOnlyAttribute : Attribute, IAuthorizeData
        {
            public string? Policy { get; set; }
            public string? Roles { get; set; }
            public string? AuthenticationSchemes { get; set; }
        }

        public class C : ControllerBase
        {
            {{attribute}}
            public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task Behind_a_base_types_attribute() => Check("""
        [Authorize]
        public abstract class Base : ControllerBase;

        public class C : Base
        {
            public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task Behind_a_configured_attribute() => Check("""
        namespace Contoso
        {
            public class SignedInAttribute : Attribute;

            [SignedIn]
            public class C : ControllerBase
            {
                public IActionResult Get() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
            }
        }
        """, "unauthorized_analyzers.authenticated_attributes = Contoso.SignedInAttribute");

    [Fact]
    public Task After_a_configured_permission_method() => Check("""
        namespace Contoso
        {
            public class Gate
            {
                public bool Open(string door) => door.Length > 3;
            }

            [Authorize]
            public class C(Gate gate) : ControllerBase
            {
                public IActionResult Get(string door) => gate.Open(door) ? Ok() : [|Unauthorized()|];
            }
        }
        """, "unauthorized_analyzers.permission_methods = M:Contoso.Gate.Open(System.String)");

    [Fact]
    public Task After_what_one_files_section_configures() => Check("""
        namespace Contoso
        {
            public class SignedInAttribute : Attribute;

            public class Gate
            {
                public bool Open(string door) => door.Length > 3;
            }

            [SignedIn]
            public class C(Gate gate) : ControllerBase
            {
                public IActionResult Get(string door) => gate.Open(door) ? Ok() : [|Unauthorized()|];
            }
        }
        """, """
        [/0/Test0.cs]
        unauthorized_analyzers.permission_methods = Contoso.Gate.Open
        unauthorized_analyzers.authenticated_attributes = Contoso.SignedIn
        """);

    [Fact]
    public Task After_a_marked_permission_method() => Check("""
        public class ChecksPermissionAttribute : Attribute;

        public class Gate
        {
            [ChecksPermission]
            public bool Open(string door) => door.Length > 3;
        }

        [Authorize]
        public class C(Gate gate) : ControllerBase
        {
            public IActionResult Get(string door) => gate.Open(door) ? Ok() : [|Unauthorized()|];
        }
        """);

    [Theory]
    [InlineData("if (User.Identity is not { IsAuthenticated: true }) return Challenge();")]
    [InlineData("if (!User.Identity!.IsAuthenticated) { return NotFound(); }")]
    [InlineData("if (User.Identity?.IsAuthenticated != true) throw new InvalidOperationException();")]
    [InlineData("""if (User.FindFirst("sub") is null) return BadRequest();""")]
    public Task After_an_early_return_for_anonymous_callers(string first) => InAction(first + """ if (!User.IsInRole("Admin")) return [|Unauthorized()|];""", attributes: "");

    [Fact]
    public Task Inside_a_test_for_an_authenticated_caller() => InAction(
        """if (User.Identity!.IsAuthenticated) { if (!User.IsInRole("Admin")) { return [|Unauthorized()|]; } }""", attributes: "");

    [Fact]
    public Task On_routes_that_require_authorization() => Check("""
        var app = WebApplication.CreateBuilder(args).Build();
        app.MapGet("/a", (ClaimsPrincipal user) => user.IsInRole("Admin") ? Results.Ok() : [|Results.Unauthorized()|]).RequireAuthorization();
        app.MapGet("/b", [Authorize] (ClaimsPrincipal user) => user.IsInRole("Admin") ? Results.Ok() : [|Results.Unauthorized()|]);

        var group = app.MapGroup("/g").RequireAuthorization();
        group.MapGet("/c", (ClaimsPrincipal user) => user.IsInRole("Admin") ? Results.Ok() : [|Results.Unauthorized()|]).WithName("c");

        var inner = group.MapGroup("/h");
        inner.MapGet("/d", Results<Ok, UnauthorizedHttpResult> (HttpContext context) => context.User.IsInRole("Admin") ? TypedResults.Ok() : [|TypedResults.Unauthorized()|]);

        var later = app.MapGroup("/l");
        later.RequireAuthorization();
        later.MapPost("/e", (ClaimsPrincipal user) =>
        {
            if (!user.IsInRole("Admin"))
            {
                return [|Results.Json(new { error = "no" }, statusCode: 401)|];
            }

            return Results.Ok();
        });

        app.MapGet("/f", Handlers.Get).RequireAuthorization();
        app.MapGroup("/o").RequireAuthorization().MapOrders();
        app.Run();

        static class Handlers
        {
            public static IResult Get(ClaimsPrincipal user) => user.IsInRole("Admin") ? Results.Ok() : [|Results.Unauthorized()|];

            public static void MapOrders(this RouteGroupBuilder orders) =>
                orders.MapGet("/x", (ClaimsPrincipal user) => user.IsInRole("Admin") ? Results.Ok() : [|Results.Unauthorized()|]);
        }
        """);

    [Fact]
    public Task At_the_call_of_a_helper_that_only_answers() => Check("""
        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult Get()
            {
                if (!User.IsInRole("Admin"))
                {
                    return [|Deny("no")|];
                }

                if (User.FindFirst("sub") is null)
                {
                    return Deny("who");
                }

                return Checked();
            }

            private IActionResult Deny(string reason) => Unauthorized(new { reason });

            private IActionResult Checked() => User.IsInRole("Admin") ? Ok() : [|Unauthorized()|];
        }
        """);

    [Fact]
    public Task On_Razor_Pages() => Check("""
        [Authorize]
        public class IndexModel : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public IActionResult OnGet(string owner)
            {
                if (owner != User.FindFirstValue(ClaimTypes.NameIdentifier))
                {
                    return [|Unauthorized()|];
                }

                return Page();
            }
        }
        """);

    [Fact]
    public Task Names_the_evidence_in_the_message() => Verify.Rule<UNA2001PermissionAnswered401>(PermissionSource.Usings + """
        [Authorize]
        public class C : ControllerBase
        {
            public IActionResult Get() => User.IsInRole("Admin") ? Ok() : {|UNA2001:Unauthorized()|};
        }
        """);
}
