namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>
/// What the blocks of the pages are parts of. Without a comment, methods belong to a controller, statements to <c>Program.cs</c>, and
/// types stand alone. The comment <c>&lt;!-- in: endpoint --&gt;</c> right before a block, which readers do not see, names another home.
/// </summary>
internal static class PageHomes
{
    /// <summary>Where methods are without a comment.</summary>
    public const string Methods = "controller";

    /// <summary>Where statements are without a comment.</summary>
    public const string Statements = "Program.cs";

    /// <summary>Where types are without a comment: code around them there is none.</summary>
    public const string Types = "file";

    /// <summary>The home of code for .NET Framework.</summary>
    public const string WebApi = "Web API 2";

    private const string Here = "/* the block */";

    // What stands around a block; Program.cs is made of the parts that a block lacks.
    private static readonly Dictionary<string, string> Around = new()
    {
        [Types] = Here,
        [WebApi] = Here,
        [Methods] = """
            [ApiController, Route("orders")]
            public class OrdersController(Shop shop, ReturnPolicy policy, Tokens tokens) : ControllerBase
            {
            /* the block */
            }
            """,
        ["action"] = """
            [ApiController, Route("orders")]
            public class OrdersController(Shop shop) : ControllerBase
            {
                [HttpPost("{id:int}")]
                public IActionResult Change(int id)
                {
            /* the block */
                    return NoContent();
                }
            }
            """,
        ["middleware"] = """
            public class ApiKeyMiddleware(RequestDelegate next, ISet<string> keys)
            {
            /* the block */
            }
            """,
        ["app.Run"] = """
            var app = WebApplication.Create();
            app.Run(async context =>
            {
            /* the block */
                await Task.Yield();
            });
            app.Run();
            """,
        ["authorization filter"] = """
            public class ApiKeyFilter(ISet<string> keys) : IAuthorizationFilter
            {
            /* the block */
            }
            """,
        ["authorization result handler"] = """
            public class ResultHandler : IAuthorizationMiddlewareResultHandler
            {
            /* the block */
            }
            """,
        ["authentication handler"] = """
            public abstract class HandlerBase(
                IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
                : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
            {
                protected override Task<AuthenticateResult> HandleAuthenticateAsync() =>
                    Task.FromResult(Check(Request.Headers["X-Api-Key"]));

                protected AuthenticateResult Check(string? key) =>
                    key is null ? AuthenticateResult.NoResult() : AuthenticateResult.Fail("unknown");
            }

            public class ApiKeyHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
                : HandlerBase(options, logger, encoder)
            {
            /* the block */
            }

            public static class Setup
            {
                public static void AddSchemes(IServiceCollection services) => services.AddAuthentication("ApiKey")
                    .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>("ApiKey", null).AddJwtBearer();
            }
            """,
        ["endpoint"] = """
            var app = WebApplication.Create();
            app.MapGet("/orders", async (
                HttpContext context, HttpRequest request, HttpResponse response,
                TokenReader reader, Nonces nonces, string token, string scope) =>
            {
            /* the block */
                await Task.Yield();
                return Results.Ok();
            });
            app.Run();
            """,
        ["JwtBearerOptions"] = """
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddAuthentication("Bearer").AddJwtBearer(options =>
            {
                options.Events = new();
            /* the block */
            });
            builder.Build().Run();
            """,
        ["CookieAuthenticationOptions"] = """
            var builder = WebApplication.CreateBuilder();
            builder.Services.AddAuthentication("Cookies").AddCookie(options =>
            {
            /* the block */
            });
            builder.Build().Run();
            """,
        ["gRPC service"] = """
            using Grpc.Core;

            public record OrderId(int Id);

            public class OrderStore
            {
                public Task<Order> CancelAsync(int id) => Task.FromResult(new Order(id, "", "cancelled"));
            }

            [BindServiceMethod(typeof(OrdersBase), "BindService")]
            public abstract class OrdersBase
            {
                public static void BindService(ServiceBinderBase binder, OrdersBase? service) { }

                public virtual Task<Order> Cancel(OrderId request, ServerCallContext context) =>
                    throw new RpcException(new Status(StatusCode.Unimplemented, ""));
            }

            public class OrdersService(OrderStore orders) : OrdersBase
            {
            /* the block */
            }
            """,
    };

    /// <summary>What a comment may name.</summary>
    public static IEnumerable<string> Names => [Statements, .. Around.Keys];

    /// <summary>The code before and behind a block, none of it on a line of the block.</summary>
    public static (string Before, string After)? Of(string home) =>
        Around.TryGetValue(home, out string? around) && around.Split(Here) is [string before, string after] ? (before, after) : null;
}
