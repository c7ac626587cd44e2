using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Flow;

/// <summary>The graph of a lambda hangs below the regions of the function around it, whose handlers are not its own.</summary>
public class LambdaInTryTests
{
    [Fact]
    public Task Lambda_in_a_try_is_analysed_by_itself() => Verify.Rule<UNA1001ResultWithoutChallenge>("""
        try
        {
            var app = WebApplication.CreateBuilder(args).Build();
            app.MapGet("/bare", (HttpResponse response) =>
            {
                try
                {
                    response.Headers.Append("X", "y");
                }
                catch (InvalidOperationException)
                {
                    response.Headers.WWWAuthenticate = "Bearer";
                }

                return [|Results.Unauthorized()|];
            });
            app.MapGet("/set", (HttpResponse response) => { response.Headers.WWWAuthenticate = "Bearer"; return Results.Unauthorized(); });
            app.Run();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Console.WriteLine(e);
        }
        finally
        {
            Console.WriteLine("stopped");
        }
        """);
}
