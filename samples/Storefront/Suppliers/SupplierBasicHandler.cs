using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Storefront.Suppliers;

/// <summary>Wrong: a handler for suppliers' passwords that never sends a challenge, so that no client learns that it is Basic.</summary>
public sealed class SupplierBasicHandler( // UNA1004
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!AuthenticationHeaderValue.TryParse(Request.Headers.Authorization, out AuthenticationHeaderValue? header) || header.Parameter is null)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        string[] credentials = Encoding.UTF8.GetString(Convert.FromBase64String(header.Parameter)).Split(':', 2);
        if (credentials is not ["tea-garden", "first flush"])
        {
            return Task.FromResult(AuthenticateResult.Fail("The password is wrong"));
        }

        ClaimsPrincipal principal = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, credentials[0])], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
    }
}
