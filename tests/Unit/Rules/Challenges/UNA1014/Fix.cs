using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1014;

public class Fix
{
    [Fact]
    public Task Covers_the_application_where_it_builds_the_pipeline() => Verify.Fix<UNA1014CarriedWithoutChallenge, SetChallengeHeader>(
        Host("[|new Refusal(System.Net.HttpStatusCode.Unauthorized)|]", ""),
        Host("new Refusal(System.Net.HttpStatusCode.Unauthorized)", """

            app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == 401 && context.Response.Headers.WWWAuthenticate.Count == 0)
                    {
                        context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    }

                    return Task.CompletedTask;
                });
                return next(context);
            });
            """));

    [Fact]
    public Task No_fix_is_offered_elsewhere() => Verify.NoFix<UNA1014CarriedWithoutChallenge, SetChallengeHeader>(
        CarriedSource.Service("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];"""));

    private static string Host(string creation, string cover) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();{{cover}}
        app.MapGet("/a", (string? key) => key ?? throw {{creation}});
        app.Run();

        public class Refusal(System.Net.HttpStatusCode status) : Exception { public System.Net.HttpStatusCode Status { get; } = status; }
        """;
}
