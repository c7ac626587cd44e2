using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Storefront.Partners;

public sealed class ApiKeyOptions : AuthenticationSchemeOptions
{
    /// <summary>The keys that are accepted, each with the partner that holds it.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; set; } = new Dictionary<string, string>();
}

/// <summary>Right: a handler for partners' keys that sends a challenge of its own scheme.</summary>
public sealed class ApiKeyHandler(IOptionsMonitor<ApiKeyOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<ApiKeyOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    public const string HeaderName = "X-Api-Key";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string key = Request.Headers[HeaderName].ToString();
        if (key.Length == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (!Options.Keys.TryGetValue(key, out string? partner))
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is not known"));
        }

        ClaimsPrincipal principal = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, partner)], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.Append(HeaderNames.WWWAuthenticate, $"{Scheme.Name} realm=\"partners\"");
        return base.HandleChallengeAsync(properties);
    }
}
