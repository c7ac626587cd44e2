using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3005;

public class Fix
{
    [Fact]
    public Task Names_the_code_of_the_status() => Verify.Fix<UNA3005ErrorCodeAndStatus, MatchErrorCode>(ValueSource.Statements("""
        response.StatusCode = 403;
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{context.TraceIdentifier}\", error=\"[|invalid_token|]\"";
        await response.WriteAsync("no");
        """), ValueSource.Statements("""
        response.StatusCode = 403;
        response.Headers.WWWAuthenticate = $"Bearer realm=\"{context.TraceIdentifier}\", error=\"insufficient_scope\"";
        await response.WriteAsync("no");
        """));

    [Fact]
    public Task No_code_belongs_with_500() => Verify.NoFix<UNA3005ErrorCodeAndStatus, MatchErrorCode>(ValueSource.Statements("""
        response.StatusCode = 500;
        response.Headers.WWWAuthenticate = "Bearer error=\"[|invalid_token|]\"";
        await response.WriteAsync("no");
        """));
}
