using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Storefront.Suppliers;

/// <summary>Wrong: the header is written while the caller is identified, so that it is also sent where nobody has to sign in.</summary>
public sealed class ScannerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string scanner = Request.Headers["X-Scanner"].ToString();
        if (scanner.Length == 0)
        {
            Response.Headers.Append(HeaderNames.WWWAuthenticate, "Scanner"); // UNA1011
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        ClaimsPrincipal principal = new(new ClaimsIdentity([new Claim(ClaimTypes.Name, scanner)], Scheme.Name));
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(principal, Scheme.Name)));
    }
}
