using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3010;

public class Silent
{
    [Theory]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\", id=\"{id}\", n=\"{1}\", own=\"{Own}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer realm=\"{request.Host}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer realm=\"{request.Scheme}://{request.Host}{request.Path}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer realm=\"{int.Parse(request.Query["tenant"]!)}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer realm=\"{Uri.EscapeDataString(request.Query["realm"].ToString())}\"";""")]
    public Task On_text_of_the_application_numbers_and_addresses(string statement) => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements($$"""
        string realm = context.TraceIdentifier;
        Guid id = Guid.NewGuid();
        const string Own = "own";
        {{statement}}
        """));

    [Theory]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer error_description=\"{Uri.EscapeDataString(ex.Message)}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.Message.Replace("\"", "'")}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.GetType().Name}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.HResult}\"";""")]
    [InlineData("""response.Headers.WWWAuthenticate = $"Bearer {ex.Message}";""")]
    [InlineData("""response.Headers["X-Error"] = $"Bearer error_description=\"{ex.Message}\"";""")]
    [InlineData("""await response.WriteAsync($"Bearer error_description=\"{ex.Message}\"");""")]
    public Task On_what_an_exception_says_escaped_or_elsewhere(string statement) => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements($$"""
        try
        {
            await Task.Yield();
        }
        catch (Exception ex)
        {
            {{statement}}
        }
        """));

    [Fact]
    public Task On_types_of_those_names_elsewhere() => Verify.Rule<UNA3010UnescapedText>("""
        public record Note(string Message);

        public record Request(string QueryString);

        public class C
        {
            public void M(HttpResponse response, Note ex, Request request)
            {
                response.Headers.WWWAuthenticate = $"Bearer error_description=\"{ex.Message}\"";
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{request.QueryString}\"";
            }
        }
        """);

    [Fact]
    public Task In_code_that_does_not_compile() => Verify.Rule<UNA3010UnescapedText>("""
        public class C
        {
            public void M(HttpResponse response)
            {
                response.Headers.WWWAuthenticate = $"Bearer error_description=\"{missing.Message}\"";
                response.Headers.WWWAuthenticate = $"Bearer error_description=\"{unknown.Query["a"]}\"";
            }
        }
        """, compiler: CompilerDiagnostics.None);
}
