using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3010;

public class Silent
{
    [Fact]
    public Task On_escaped_and_on_constant_text() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
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
}
