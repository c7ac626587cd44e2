using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Conditions;

/// <summary>
/// The framework members whose question is known. To teach the package another one, add a line: the member, the full name of the type
/// that declares it (a base type or interface counts for all that derive from it), and what it asks. <c>*</c> stands for every member.
/// </summary>
internal sealed class KnownSubjects(Compilation compilation)
{
    private static readonly Dictionary<string, List<(string Type, SubjectKind Kind)>> Table = Build(
        (
            SubjectKind.Permission,
            [
                "System.Security.Principal.IPrincipal.IsInRole",
                "System.Security.Claims.ClaimsPrincipal.IsInRole",
                "Microsoft.AspNetCore.Authorization.AuthorizationResult.Succeeded",
                "Microsoft.AspNetCore.Authorization.AuthorizationResult.Failure",
                "Microsoft.AspNetCore.Authorization.IAuthorizationService.AuthorizeAsync",
                "Microsoft.AspNetCore.Authorization.AuthorizationServiceExtensions.AuthorizeAsync",
                "Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult.Succeeded",
                "Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult.Forbidden",
                "Microsoft.AspNetCore.Authorization.AuthorizationHandlerContext.HasSucceeded",
                "Microsoft.AspNetCore.Authorization.AuthorizationHandlerContext.HasFailed",
                "Microsoft.AspNetCore.Identity.UserManager`1.IsInRoleAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.GetRolesAsync",
            ]
        ),
        (
            SubjectKind.Identity,
            [
                "System.Security.Principal.IIdentity.IsAuthenticated",
                "System.Security.Claims.ClaimsIdentity.IsAuthenticated",
                "System.Web.HttpRequest.IsAuthenticated",
                "System.Web.HttpRequestBase.IsAuthenticated",
                "System.Net.HttpListenerRequest.IsAuthenticated",
                "Microsoft.AspNetCore.Identity.SignInManager`1.IsSignedIn",
                "Microsoft.AspNetCore.Authentication.AuthenticateResult.Succeeded",
                "Microsoft.AspNetCore.Authentication.AuthenticateResult.None",
                "Microsoft.AspNetCore.Authorization.Policy.PolicyAuthorizationResult.Challenged",
            ]
        ),
        (
            SubjectKind.Credential,
            [
                "Microsoft.AspNetCore.Identity.UserManager`1.CheckPasswordAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.HasPasswordAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.ChangePasswordAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.ResetPasswordAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.ConfirmEmailAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.ChangeEmailAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.ChangePhoneNumberAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.VerifyUserTokenAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.VerifyTwoFactorTokenAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.VerifyChangePhoneNumberTokenAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.RedeemTwoFactorRecoveryCodeAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.GetTwoFactorEnabledAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.IsEmailConfirmedAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.IsPhoneNumberConfirmedAsync",
                "Microsoft.AspNetCore.Identity.UserManager`1.IsLockedOutAsync",
                "Microsoft.AspNetCore.Identity.SignInManager`1.*",
                "Microsoft.AspNetCore.Identity.SignInResult.*",
                "Microsoft.AspNetCore.Identity.IdentityResult.*",
                "Microsoft.AspNetCore.Identity.IPasswordHasher`1.VerifyHashedPassword",
                "Microsoft.AspNetCore.Identity.PasswordVerificationResult.*",
                "Microsoft.AspNetCore.Authentication.AuthenticateResult.Failure",
                "Microsoft.AspNetCore.DataProtection.IDataProtector.Unprotect",
                "Microsoft.IdentityModel.Tokens.TokenValidationResult.*",
                "Microsoft.IdentityModel.Tokens.TokenHandler.*",
                "System.IdentityModel.Tokens.Jwt.JwtSecurityTokenHandler.*",
                "System.Security.Cryptography.CryptographicOperations.FixedTimeEquals",
                "System.Security.Cryptography.RSA.*",
                "System.Security.Cryptography.ECDsa.*",
                "System.Security.Cryptography.X509Certificates.X509Certificate2.*",
                "System.Security.Cryptography.X509Certificates.X509Chain.*",
                "BCrypt.Net.BCrypt.*",
            ]
        ),
        (
            SubjectKind.Other,
            [
                "Microsoft.AspNetCore.Http.ConnectionInfo.*",
                "Microsoft.AspNetCore.Mvc.ModelBinding.ModelStateDictionary.*",
                "Microsoft.AspNetCore.Antiforgery.IAntiforgery.*",
                "Microsoft.Extensions.Hosting.HostEnvironmentEnvExtensions.*",
                "Microsoft.FeatureManagement.IFeatureManager.IsEnabledAsync",
                "System.Net.IPAddress.*",
                "System.Threading.CancellationToken.*",
            ]
        )
    );

    /// <summary>What the member asks, or null for one that is not in the table or is a look-alike declared in the project.</summary>
    public SubjectKind? Of(ISymbol member)
    {
        if (member.ContainingType is not { } type)
        {
            return null;
        }

        return (Table.TryGetValue(member.Name, out var named) ? Match(type, named) : null) ?? Match(type, Table["*"]);
    }

    private SubjectKind? Match(INamedTypeSymbol type, List<(string Type, SubjectKind Kind)> entries)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (Match(FullName(current), entries) is { } kind)
            {
                return kind;
            }
        }

        foreach (INamedTypeSymbol contract in type.AllInterfaces)
        {
            if (Match(FullName(contract), entries) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static SubjectKind? Match(string? name, List<(string Type, SubjectKind Kind)> entries)
    {
        if (name is not null)
        {
            foreach ((string type, SubjectKind kind) in entries)
            {
                if (string.Equals(type, name, StringComparison.Ordinal))
                {
                    return kind;
                }
            }
        }

        return null;
    }

    private string? FullName(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        || type.ContainingNamespace is not { IsGlobalNamespace: false } space
            ? null
            : space.ToDisplayString() + "." + type.MetadataName;

    private static Dictionary<string, List<(string Type, SubjectKind Kind)>> Build(params (SubjectKind Kind, string[] Members)[] rows)
    {
        Dictionary<string, List<(string Type, SubjectKind Kind)>> table = new(StringComparer.Ordinal);
        foreach ((SubjectKind kind, string[] members) in rows)
        {
            foreach (string member in members)
            {
                int at = member.LastIndexOf('.');
                string name = member.Substring(at + 1);
                if (!table.TryGetValue(name, out var entries))
                {
                    table.Add(name, entries = []);
                }

                entries.Add((member.Substring(0, at), kind));
            }
        }

        return table;
    }
}
