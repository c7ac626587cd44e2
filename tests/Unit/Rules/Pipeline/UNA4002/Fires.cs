using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4002;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Fires
{
    private static Task Cors(string source, params string[] more) => Verify.Rule<UNA4002CorsAfterAuthorization>(source, moreSources: more);

    [Theory]
    [InlineData("app.UseAuthentication(); app.[|UseAuthorization()|]; app.UseCors();")]
    [InlineData("app.[|UseAuthorization()|]; app.UseCors(p => p.AllowAnyOrigin());")]
    [InlineData("""app.[|UseAuthorization()|].UseCors("x");""")]
    public Task Cors_behind_authorization(string statements) => Cors(PipelineSource.App(statements), PipelineSource.Protected);
}
