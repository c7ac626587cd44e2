using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4002;

/// <summary>UNA4001 and UNA4002: the order of steps on one builder (<c>on-the-wire.md</c> B24, 9a to 9f).</summary>
public class Silent
{
    private static Task Cors(string source, params string[] more) => Verify.Rule<UNA4002CorsAfterAuthorization>(source, moreSources: more);

    [Theory]
    [InlineData("app.UseCors(); app.UseAuthentication(); app.UseAuthorization();")]
    [InlineData("app.UseAuthentication(); app.UseCors(); app.UseAuthorization();")]
    [InlineData("""app.UseCors(); app.UseAuthorization(); app.UseCors("x");""")]
    [InlineData("app.UseCors();")]
    [InlineData("""app.UseAuthorization(); app.Map("/a", b => b.UseCors());""")]
    public Task Cors_in_front_of_authorization(string statements) => Cors(PipelineSource.App(statements), PipelineSource.Protected);

    [Fact]
    public Task Cors_where_nothing_is_protected() => Cors(PipelineSource.App("app.UseAuthorization(); app.UseCors();"));
}
