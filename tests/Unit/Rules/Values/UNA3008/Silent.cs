using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3008;

public class Silent
{
    [Theory]
    [InlineData("DPoP error='invalid_token'")]
    [InlineData("DPoP error='{text}'")]
    public Task On_other_errors(string value) => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Of(value));

    [Theory]
    [InlineData("""response.Headers["DPoP-Nonce"] = context.TraceIdentifier;""")]
    [InlineData("""response.Headers.Append("dpop-nonce", context.TraceIdentifier);""")]
    [InlineData("""response.Headers.Append(context.TraceIdentifier, "x");""")]
    [InlineData("AddDPoPNonce(response); void AddDPoPNonce(HttpResponse r) { }")]
    public Task Where_the_nonce_is_set(string statement) => Verify.Rule<UNA3008NonceWithoutHeader>(ValueSource.Statements($"""
        response.Headers.WWWAuthenticate = "DPoP error=\"use_dpop_nonce\"";
        {statement}
        """));
}
