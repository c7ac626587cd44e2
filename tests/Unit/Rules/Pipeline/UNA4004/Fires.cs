using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4004;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fires
{
    private static Task NoScheme(string source, string services = "") => Verify.Rule<UNA4004ChallengeWithoutScheme>(source, moreSources: SchemeSource.Program(services));

    [Theory]
    [InlineData("[|Forbid()|]")]
    [InlineData("[|Challenge()|]")]
    [InlineData("[|new ForbidResult()|]")]
    [InlineData("[|new ChallengeResult()|]")]
    public Task Result_without_any_scheme(string expression) => NoScheme(SchemeSource.Action(expression));

    [Theory]
    [InlineData("")]
    [InlineData("builder.Services.AddAuthentication();")]
    [InlineData("builder.Services.AddAuthorization();")]
    public Task Attribute_without_any_scheme(string services) => NoScheme(SchemeSource.Action("Ok()", "[[|Authorize|]]"), services);

    [Fact]
    public Task Minimal_APIs_without_any_scheme() => NoScheme("""
        using Microsoft.AspNetCore.Authentication;

        public static class Api
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/a", () => [|Results.Forbid()|]);
                app.MapGet("/b", () => [|TypedResults.Challenge()|]);
                app.MapGet("/c", (HttpContext context) => [|context.ForbidAsync()|]);
            }
        }
        """);
}
