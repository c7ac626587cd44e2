using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>
/// What checks a user's password or issues a token: ASP.NET Core Identity, sign-in on the context, and the token handlers.
/// </summary>
internal sealed class SignInTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol?[] _owners =
    [
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Identity.SignInManager`1"),
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions"),
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Authentication.IAuthenticationService"),
    ];

    private readonly INamedTypeSymbol?[] _checkers =
    [
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Identity.UserManager`1"),
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Identity.IPasswordHasher`1"),
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Identity.PasswordHasher`1"),
    ];

    private readonly INamedTypeSymbol?[] _issuers =
    [
        TypeLookup.Resolve(compilation, "Microsoft.IdentityModel.Tokens.TokenHandler"),
        TypeLookup.Resolve(compilation, "Microsoft.IdentityModel.Tokens.SecurityTokenHandler"),
    ];

    /// <summary>Whether any of the types is referenced.</summary>
    public bool IsPresent =>
        System.Array.Exists(_owners, Exists) || System.Array.Exists(_checkers, Exists) || System.Array.Exists(_issuers, Exists);

    private static bool Exists(INamedTypeSymbol? type) => type is not null;

    /// <summary>Whether the method signs a user in, checks a user's password or issues a token.</summary>
    public bool SignsIn(IMethodSymbol method) =>
        method.Name switch
        {
            "PasswordSignInAsync"
            or "CheckPasswordSignInAsync"
            or "TwoFactorAuthenticatorSignInAsync"
            or "TwoFactorSignInAsync"
            or "TwoFactorRecoveryCodeSignInAsync"
            or "ExternalLoginSignInAsync"
            or "SignInAsync" => IsOn(method, _owners),
            "CheckPasswordAsync" or "VerifyHashedPassword" => IsOn(method, _checkers),
            "WriteToken" or "CreateToken" or "CreateEncodedJwt" => IsOn(method, _issuers),
            _ => false,
        };

    private static bool IsOn(IMethodSymbol method, INamedTypeSymbol?[] types)
    {
        foreach (INamedTypeSymbol? type in types)
        {
            if (method.ContainingType.IsOrDerivesFrom(type) || method.ContainingType.IsOrImplements(type))
            {
                return true;
            }
        }

        return false;
    }
}
