using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

/// <summary>Statuses that come to the response through helpers, tuples and objects: exception middleware, mostly.</summary>
public class FiresForBroughtStatus
{
    [Theory]
    [InlineData("context.Response.StatusCode = Map(error);")]
    [InlineData("int status = Map(error); context.Response.StatusCode = status; await context.Response.WriteAsync(error.Message);")]
    [InlineData("context.Response.StatusCode = error is ArgumentException ? 400 : Map(error);")]
    [InlineData("Failure failure = new(Map(error), error.Message); context.Response.StatusCode = failure.Code;")]
    [InlineData("var details = new Details { Status = Map(error) }; context.Response.StatusCode = details.Status ?? 500;")]
    [InlineData("var details = new Details { Status = Map(error) }; context.Response.StatusCode = details.Status.Value;")]
    public Task Where_a_helper_of_the_file_brings_it(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(body, BroughtStatusSource.Map));

    [Theory]
    [InlineData("""var (status, text) = error switch { UnauthorizedAccessException => ([|401|], "no"), _ => (500, "oops") }; context.Response.StatusCode = status; await context.Response.WriteAsync(text);""")]
    [InlineData("""(int status, string text) = error is UnauthorizedAccessException ? ([|401|], "no") : (500, "oops"); context.Response.StatusCode = status; await context.Response.WriteAsync(text);""")]
    [InlineData("int status; string text; (status, text) = ([|401|], error.Message); context.Response.StatusCode = status; await context.Response.WriteAsync(text);")]
    [InlineData("""var answer = error is UnauthorizedAccessException ? (Status: [|401|], Text: "no") : (Status: 500, Text: "oops"); context.Response.StatusCode = answer.Status;""")]
    [InlineData("""var answer = ("no", ([|401|], 1)); context.Response.StatusCode = answer.Item2.Item1;""")]
    [InlineData("""var failure = error switch { UnauthorizedAccessException => new Failure([|401|], "no"), _ => new Failure(Text: "oops", Code: 500) }; context.Response.StatusCode = failure.Code;""")]
    [InlineData("Details details = error is UnauthorizedAccessException ? new() { Kind = [|HttpStatusCode.Unauthorized|] } : new() { Kind = HttpStatusCode.Conflict }; context.Response.StatusCode = (int)details.Kind;")]
    public Task Where_a_tuple_or_an_object_brings_it(string body) => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(body));

    [Fact]
    public Task Where_the_helper_can_be_overridden() => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(
        "context.Response.StatusCode = Map(error);", "protected virtual int Map(Exception error) => error is UnauthorizedAccessException ? [|401|] : 500;"));

    [Fact]
    public Task Where_a_helper_returns_a_tuple_or_an_object() => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(
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
    public Task Where_the_status_is_handed_on_to_a_helper_that_writes_it() => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(
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
    public Task One_status_of_a_helper_is_reported_there_once() => Verify.Rule<UNA1002StatusWithoutChallenge>(BroughtStatusSource.Middleware(
        """if (context.Request.Path == "/a") { context.Response.StatusCode = Map(error); return; } context.Response.StatusCode = Map(error);""", BroughtStatusSource.Map));
}
