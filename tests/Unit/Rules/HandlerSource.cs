namespace Unauthorized.Analyzers.Tests.Rules;

/// <summary>The plain code around the lines that a test is about.</summary>
internal static class HandlerSource
{
    public static string Of(string members, string name = "PartnerHandler", string authenticate = "return Task.FromResult(AuthenticateResult.NoResult());") => $$"""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Options;
        using Microsoft.Net.Http.Headers;

        public sealed class {{name}}(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
            : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync()
            {
                {{authenticate}}
            }{{(members.Length == 0 ? "" : Behind(members))}}
        }
        """;

    public static string Events(string events) => $$"""
        using System.Text.Json;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.JwtBearer;
        using Microsoft.Net.Http.Headers;

        public static class Setup
        {
            public static void Add(IServiceCollection services) => services.AddAuthentication().AddJwtBearer(options =>
            {
        {{Lines.Indented(events, 2)}}
            });
        }
        """;

    private static string Behind(string members) => $"""

        {Lines.Indented(members, 1)}
        """;
}
