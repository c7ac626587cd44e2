using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3010;

public class Fires
{
    [Fact]
    public Task On_text_of_exceptions() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
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
    public Task On_text_of_the_request() => Verify.Rule<UNA3010UnescapedText>(ValueSource.Statements("""
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.QueryString}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.Query["realm"]}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer realm=\"[|{request.Headers["X-Realm"].ToString()}|]\"";
        response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"[|{request.Headers.Authorization}|]\"";
        """));
}
