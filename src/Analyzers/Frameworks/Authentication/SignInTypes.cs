using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>What checks a user's password or issues a token: ASP.NET Core Identity, sign-in on the context, and the token handlers.</summary>
internal sealed class SignInTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol?[] _owners =
    [
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Identity.SignInManager`1"),
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authentication.AuthenticationHttpContextExtensions"),
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Authentication.IAuthenticationService"),
    ];

    private readonly INamedTypeSymbol?[] _checkers =
    [
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Identity.UserManager`1"),
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Identity.IPasswordHasher`1"),
        KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Identity.PasswordHasher`1"),
    ];

    private readonly INamedTypeSymbol?[] _issuers =
    [
        KnownTypes.Resolve(compilation, "Microsoft.IdentityModel.Tokens.TokenHandler"),
        KnownTypes.Resolve(compilation, "Microsoft.IdentityModel.Tokens.SecurityTokenHandler"),
    ];

    private readonly INamedTypeSymbol? _endpoint = KnownTypes.Resolve(compilation, "FastEndpoints.BaseEndpoint");

    /// <summary>Whether the method signs a user in, checks a user's password or issues a token.</summary>
    public bool SignsIn(IMethodSymbol method) => method.Name switch
    {
        "PasswordSignInAsync" or "CheckPasswordSignInAsync" or "TwoFactorAuthenticatorSignInAsync" or "TwoFactorSignInAsync" or "TwoFactorRecoveryCodeSignInAsync" or "ExternalLoginSignInAsync" or "SignInAsync" => IsOn(method, _owners),
        "CheckPasswordAsync" or "VerifyHashedPassword" => IsOn(method, _checkers),
        "WriteToken" or "CreateToken" or "CreateEncodedJwt" => IsOn(method, _issuers),
        "CreateTokenWith" => method.ContainingType.IsOrDerivesFrom(_endpoint),
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
