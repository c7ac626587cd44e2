using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3004;

public class Fires
{
    [Fact]
    public Task In_other_spellings() => Verify.Rule<UNA3004MisspeltScheme>("""
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class C
        {
            public void M(JwtBearerOptions options, HttpResponseMessage message)
            {
                options.Challenge = "[|Baerer|]";
                message.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("[|Beaer|]"));
            }
        }
        """);
}
