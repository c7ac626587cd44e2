using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1002;

/// <summary>Statuses that come to the response through helpers, tuples and objects: exception middleware, mostly.</summary>
public class BroughtStatus
{
    private static string Middleware(string body, string members = "") => $$"""
        using System.Net;

        public record Failure(int Code, string Text);
        public class Details { public int? Status { get; set; } public HttpStatusCode Kind { get; set; } }

        public class Middleware(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try
                {
                    await next(context);
                }
                catch (Exception error)
                {
                    {{body}}
                }
            }
            {{members}}
        }
        """;

    private const string Map = """

            private static int Map(Exception error) => error switch
            {
                UnauthorizedAccessException => [|StatusCodes.Status401Unauthorized|],
                KeyNotFoundException => 404,
                _ => 500,
            };
        """;

    [Theory]
    [InlineData("context.Response.StatusCode = Map(error);")]
    [InlineData("int status = Map(error); context.Response.StatusCode = status; await context.Response.WriteAsync(error.Message);")]
    [InlineData("context.Response.StatusCode = error is ArgumentException ? 400 : Map(error);")]
    [InlineData("Failure failure = new(Map(error), error.Message); context.Response.StatusCode = failure.Code;")]
    [InlineData("var details = new Details { Status = Map(error) }; context.Response.StatusCode = details.Status ?? 500;")]
    [InlineData("var details = new Details { Status = Map(error) }; context.Response.StatusCode = details.Status.Value;")]
    public Task Fires_where_a_helper_of_the_file_brings_it(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body, Map));

    [Theory]
    [InlineData("""var (status, text) = error switch { UnauthorizedAccessException => ([|401|], "no"), _ => (500, "oops") }; context.Response.StatusCode = status; await context.Response.WriteAsync(text);""")]
    [InlineData("""(int status, string text) = error is UnauthorizedAccessException ? ([|401|], "no") : (500, "oops"); context.Response.StatusCode = status; await context.Response.WriteAsync(text);""")]
    [InlineData("int status; string text; (status, text) = ([|401|], error.Message); context.Response.StatusCode = status; await context.Response.WriteAsync(text);")]
    [InlineData("""var answer = error is UnauthorizedAccessException ? (Status: [|401|], Text: "no") : (Status: 500, Text: "oops"); context.Response.StatusCode = answer.Status;""")]
    [InlineData("""var answer = ("no", ([|401|], 1)); context.Response.StatusCode = answer.Item2.Item1;""")]
    [InlineData("""var failure = error switch { UnauthorizedAccessException => new Failure([|401|], "no"), _ => new Failure(Text: "oops", Code: 500) }; context.Response.StatusCode = failure.Code;""")]
    [InlineData("Details details = error is UnauthorizedAccessException ? new() { Kind = [|HttpStatusCode.Unauthorized|] } : new() { Kind = HttpStatusCode.Conflict }; context.Response.StatusCode = (int)details.Kind;")]
    public Task Fires_where_a_tuple_or_an_object_brings_it(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body));

    [Fact]
    public Task Fires_where_the_helper_can_be_overridden() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(
        "context.Response.StatusCode = Map(error);", "protected virtual int Map(Exception error) => error is UnauthorizedAccessException ? [|401|] : 500;"));

    [Fact]
    public Task Fires_where_a_helper_returns_a_tuple_or_an_object() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(
        "var (status, text) = Tuple(error); context.Response.StatusCode = status; await context.Response.WriteAsync(text); if (context.Response.HasStarted) return; context.Response.StatusCode = Object(error).Code;",
        """

            private (int, string) Tuple(Exception error)
            {
                if (error is UnauthorizedAccessException)
                {
                    return ([|401|], "no");
                }

                return (500, "oops");
            }

            private static Failure Object(Exception error) => error is UnauthorizedAccessException ? new Failure([|401|], "no") : new Failure(500, "oops");
        """));

    [Fact]
    public Task Fires_where_the_status_is_handed_on_to_a_helper_that_writes_it() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(
        """if (context.Request.Path == "/a") { Write(context, Refusal(context)); return; } Write(context, error is UnauthorizedAccessException ? [|401|] : 500);""",
        """

            private static void Write(HttpContext context, int status)
            {
                if (!context.Response.HasStarted)
                {
                    context.Response.StatusCode = status;
                }
            }

            private static int Refusal(HttpContext context) => context.User.Identity?.IsAuthenticated == true ? 403 : [|401|];
        """));

    [Fact]
    public Task One_status_of_a_helper_is_reported_there_once() => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(
        """if (context.Request.Path == "/a") { context.Response.StatusCode = Map(error); return; } context.Response.StatusCode = Map(error);""", Map));

    [Theory]
    [InlineData("""context.Response.StatusCode = Map(error); if (context.Response.StatusCode == 401) context.Response.Headers.WWWAuthenticate = "Bearer";""")]
    [InlineData("""int status = Map(error); context.Response.Headers.WWWAuthenticate = "Bearer"; context.Response.StatusCode = status;""")]
    [InlineData("""int status = Map(error); context.Items["status"] = status; context.Response.StatusCode = 500;""")]
    [InlineData("int seen = 0; if (Map(error) == 401) { seen++; } context.Response.StatusCode = 400 + seen;")]
    public Task Silent_where_the_header_is_set_or_the_status_goes_elsewhere(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware(body, Map.Replace("[|", "").Replace("|]", "")));

    [Theory]
    [InlineData("private static int Map(Exception error) => Map(error.InnerException ?? error);")]
    [InlineData("private int Map(Exception error) => Other(error); private int Other(Exception error) => error is ArgumentException ? 400 : Map(error);")]
    [InlineData("protected virtual int Map(Exception error) => error is ArgumentException ? 400 : 500;")]
    [InlineData("private static int Map(Exception error) { int status = 500; status = status; return status; }")]
    [InlineData("""private static int Map(Exception error) => int.Parse("401");""")]
    public Task Silent_where_nothing_is_known(string member) => Verify.Rule<UNA1002StatusWithoutChallenge>(Middleware("context.Response.StatusCode = Map(error);", member));

    [Fact]
    public Task Fix_sets_the_header_where_the_status_is_401() => Verify.Fix<UNA1002StatusWithoutChallenge, SetChallengeHeader>(
        Middleware("context.Response.StatusCode = Map(error);", Map),
        Middleware("""
            context.Response.StatusCode = Map(error);
                        if (context.Response.StatusCode == 401)
                        {
                            context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                        }
            """, Map).Replace("[|", "").Replace("|]", ""));
}
