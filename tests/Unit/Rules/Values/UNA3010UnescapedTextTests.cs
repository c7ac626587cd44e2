using Unauthorized.Analyzers.CodeFixes.Fixes;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

public sealed class UNA3010UnescapedTextTests
{
    [Fact]
    public Task Fires_on_text_of_exceptions() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
        try
        {
            await Task.Yield();
        }
        catch (InvalidOperationException ex)
        {
            response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{ex.Message}|]\"";
            response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + [|ex.Message|] + "\"";
            response.Headers.WWWAuthenticate = string.Format("Bearer error=\"invalid_token\", error_description=\"{0}\"", [|ex.ToString()|]);
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"[|{ex}|]\", realm=\"[|{ex.InnerException?.Message}|]\"";
            var message = ex.Message;
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"[|{message}|]\"";
        }
        """));

    [Fact]
    public Task Fires_on_text_of_the_request() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.QueryString}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.Query["realm"]}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.Headers["X-Realm"].ToString()}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{request.Headers.Authorization}|]\"";
        """));

    [Fact]
    public Task Silent() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
        string realm = context.TraceIdentifier;
        Guid id = Guid.NewGuid();
        const string Own = "own";
        try
        {
            response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\", id=\"{id}\", n=\"{1}\", own=\"{Own}\"";
            response.Headers.WWWAuthenticate = $"Bearer realm=\"{request.Host}\"";
            response.Headers.WWWAuthenticate = $"Bearer realm=\"{request.Scheme}://{request.Host}{request.Path}\"";
        }
        catch (Exception ex)
        {
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"{Uri.EscapeDataString(ex.Message)}\"";
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.Message.Replace("\"", "'")}\"";
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.GetType().Name}\"";
            response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.HResult}\"";
            response.Headers.WWWAuthenticate = $"Bearer {ex.Message}";
            response.Headers["X-Error"] = $"Bearer error_description=\"{ex.Message}\"";
        }
        """));

    [Fact]
    public Task Fixes_by_a_text_of_its_own() => Verify.Fix<UNA3010UnescapedText, ReplaceForeignText>(Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{ex.Message}|]\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + [|ex.Message|] + "\"";
        """), Caught("""
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"The credentials were not accepted\"";
        response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\", error_description=\"" + "The credentials were not accepted" + "\"";
        """), "UNA3010.Replace");

    [Fact]
    public Task Fixes_by_encoding() => Verify.Fix<UNA3010UnescapedText, ReplaceForeignText>(Caught("""
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
            {{statements.ReplaceLineEndings("\n    ")}}
        }
        """);
}
