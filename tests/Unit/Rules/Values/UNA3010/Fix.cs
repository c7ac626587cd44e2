using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3010;

public class Fix
{
    [Fact]
    public Task Puts_a_text_of_its_own() => Verify.Fix<UNA3010UnescapedText, ReplaceForeignText>(Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{ex.Message}|]\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + [|ex.Message|] + "\"";
        """), Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"The credentials were not accepted\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + "The credentials were not accepted" + "\"";
        """), "UNA3010.Replace");

    [Fact]
    public Task Encodes_the_text() => Verify.Fix<UNA3010UnescapedText, ReplaceForeignText>(Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{ex.Message}|]\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + [|ex.Message|] + "\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.Query["realm"]}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{ex.InnerException?.Message}|]\"";
        """), Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{Uri.EscapeDataString(ex.Message)}\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + Uri.EscapeDataString(ex.Message) + "\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{Uri.EscapeDataString(request.Query["realm"].ToString())}\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{Uri.EscapeDataString(ex.InnerException?.Message ?? "")}\"";
        """), "UNA3010.Encode");

    private static string Caught(string statements) => ValueSource.Statements($$"""
        try
        {
            await Task.Yield();
        }
        catch (InvalidOperationException ex)
        {
            {{Lines.Continued(statements, 1)}}
        }
        """);
}
