using Microsoft.AspNetCore.Mvc;
using Storefront.Identity;
using Storefront.Shop;

namespace Storefront.Accounts;

public sealed record Credentials(string Name, string Password);

/// <summary>Cause: invalid credentials. The body tells people what went wrong; nothing tells a program how to do better.</summary>
[ApiController]
[Route("account")]
public sealed class SignInController(ShopStore shop, TokenIssuer tokens) : ControllerBase
{
    [HttpPost("signin")]
    public IActionResult SignIn(Credentials credentials)
    {
        if (!shop.PasswordMatches(credentials.Name, credentials.Password))
        {
            return Unauthorized("The name or the password is wrong"); // UNA1007
        }

        return Ok(new { token = tokens.Issue(credentials.Name, TimeSpan.FromHours(8)) });
    }

    [HttpPost("password")]
    public IActionResult ChangePassword(Credentials credentials)
    {
        if (!shop.PasswordMatches(credentials.Name, credentials.Password))
        {
            return Problem("The password is wrong", statusCode: 401); // UNA1001
        }

        return NoContent();
    }

    /// <summary>Right: a challenge of a scheme that browsers show no dialog for.</summary>
    [HttpPost("verify")]
    public IActionResult Verify(Credentials credentials)
    {
        if (!shop.PasswordMatches(credentials.Name, credentials.Password))
        {
            Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
            return Unauthorized("The name or the password is wrong");
        }

        return NoContent();
    }
}
