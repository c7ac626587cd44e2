using System.Security.Claims;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Storefront.Shop;

namespace Storefront.Identity;

/// <summary>Issues the bearer tokens that this application accepts.</summary>
public sealed class TokenIssuer(StorefrontSettings settings)
{
    public const string Issuer = "storefront";
    public const string Audience = "storefront-api";

    private readonly JsonWebTokenHandler _handler = new();

    public static SymmetricSecurityKey KeyOf(StorefrontSettings settings) => new(Encoding.UTF8.GetBytes(settings.SigningKey.PadRight(32, '-')));

    /// <summary>A token for a shopper; grace manages the shop.</summary>
    public string Issue(string name, TimeSpan lifetime) => _handler.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        Subject = new ClaimsIdentity([new Claim("sub", name), new Claim("role", name == "grace" ? "manager" : "shopper")]),
        NotBefore = DateTime.UtcNow - TimeSpan.FromHours(1),
        Expires = DateTime.UtcNow + lifetime,
        SigningCredentials = new SigningCredentials(KeyOf(settings), SecurityAlgorithms.HmacSha256),
    });
}
