using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Startup;

/// <summary>What registration methods of the framework and of well-known packages register (<c>on-the-wire.md</c> A2).</summary>
internal static class KnownRegistrations
{
    private static readonly Dictionary<string, Entry> Known = new(StringComparer.Ordinal)
    {
        ["AddJwtBearer"] = new("Bearer", ChallengeBehaviour.SendsHeader, "Bearer"),
        ["AddBearerToken"] = new("BearerToken", ChallengeBehaviour.SendsHeader, "Bearer"),
        ["AddMicrosoftIdentityWebApi"] = new("Bearer", ChallengeBehaviour.SendsHeader, "Bearer", NameParameter: "jwtBearerScheme"),
        ["AddMicrosoftIdentityWebApiAuthentication"] = new(
            "Bearer",
            ChallengeBehaviour.SendsHeader,
            "Bearer",
            NameParameter: "jwtBearerScheme",
            SetsDefault: true
        ),
        ["AddOAuth2Introspection"] = new("Bearer", ChallengeBehaviour.SendsHeader, "Bearer"),
        ["AddIdentityServerAuthentication"] = new("Bearer", ChallengeBehaviour.SendsHeader, "Bearer"),
        ["AddNegotiate"] = new("Negotiate", ChallengeBehaviour.SendsHeader, "Negotiate"),
        ["AddMcp"] = new("McpAuth", ChallengeBehaviour.SendsHeader, null),
        ["AddCookie"] = new("Cookies", ChallengeBehaviour.Redirects),
        ["AddApplicationCookie"] = new("Identity.Application", ChallengeBehaviour.Redirects),
        ["AddExternalCookie"] = new("Identity.External", ChallengeBehaviour.Redirects),
        ["AddTwoFactorRememberMeCookie"] = new("Identity.TwoFactorRememberMe", ChallengeBehaviour.Redirects),
        ["AddTwoFactorUserIdCookie"] = new("Identity.TwoFactorUserId", ChallengeBehaviour.Redirects),
        ["AddIdentityCookies"] = new("Identity.Application", ChallengeBehaviour.Redirects)
        {
            More = ["Identity.External", "Identity.TwoFactorRememberMe", "Identity.TwoFactorUserId"],
        },
        ["AddIdentity"] = new("Identity.Application", ChallengeBehaviour.Redirects, SetsDefault: true)
        {
            More = ["Identity.External", "Identity.TwoFactorRememberMe", "Identity.TwoFactorUserId"],
        },
        ["AddDefaultIdentity"] = new("Identity.Application", ChallengeBehaviour.Redirects, SetsDefault: true)
        {
            More = ["Identity.External", "Identity.TwoFactorRememberMe", "Identity.TwoFactorUserId"],
        },
        ["AddIdentityApiEndpoints"] = new("Identity.BearerAndApplication", ChallengeBehaviour.SendsHeader, "Bearer", SetsDefault: true)
        {
            More =
            [
                "Identity.Bearer",
                "Identity.Application",
                "Identity.External",
                "Identity.TwoFactorRememberMe",
                "Identity.TwoFactorUserId",
            ],
        },
        ["AddOpenIdConnect"] = new("OpenIdConnect", ChallengeBehaviour.Redirects),
        ["AddMicrosoftIdentityWebApp"] = new("OpenIdConnect", ChallengeBehaviour.Redirects, NameParameter: "openIdConnectScheme")
        {
            More = ["Cookies"],
        },
        ["AddMicrosoftIdentityWebAppAuthentication"] = new(
            "OpenIdConnect",
            ChallengeBehaviour.Redirects,
            NameParameter: "openIdConnectScheme",
            SetsDefault: true
        )
        {
            More = ["Cookies"],
        },
        ["AddGoogle"] = new("Google", ChallengeBehaviour.Redirects),
        ["AddFacebook"] = new("Facebook", ChallengeBehaviour.Redirects),
        ["AddMicrosoftAccount"] = new("Microsoft", ChallengeBehaviour.Redirects),
        ["AddTwitter"] = new("Twitter", ChallengeBehaviour.Redirects),
        ["AddGitHub"] = new("GitHub", ChallengeBehaviour.Redirects),
        ["AddOAuth"] = new(null, ChallengeBehaviour.Redirects),
        ["AddSaml2"] = new("Saml2", ChallengeBehaviour.Redirects),
        ["AddWsFederation"] = new("WsFederation", ChallengeBehaviour.Redirects),
        ["AddRemoteScheme"] = new(null, ChallengeBehaviour.Redirects),
        ["AddPolicyScheme"] = new(null, ChallengeBehaviour.Forwards),
        ["AddCertificate"] = new("Certificate", ChallengeBehaviour.Refuses),
        ["AddScheme"] = new(null, ChallengeBehaviour.Unknown),
    };

    /// <summary>What the method of that name registers, or null for a method that is not known.</summary>
    public static Entry? Find(string method) => Known.TryGetValue(method, out Entry? entry) ? entry : null;

    /// <summary>The value of a field of <c>IdentityConstants</c>, which are no constants of the language.</summary>
    public static string? IdentityConstant(string field) =>
        field switch
        {
            "ApplicationScheme" => "Identity.Application",
            "ExternalScheme" => "Identity.External",
            "BearerScheme" => "Identity.Bearer",
            "TwoFactorRememberMeScheme" => "Identity.TwoFactorRememberMe",
            "TwoFactorUserIdScheme" => "Identity.TwoFactorUserId",
            _ => null,
        };

    /// <summary>A registration method.</summary>
    /// <param name="Name">The name that the scheme has where none is given.</param>
    /// <param name="Behaviour">What its challenge does.</param>
    /// <param name="Challenge">The text of its challenge.</param>
    /// <param name="NameParameter">The parameter that takes a name, where it is not a plain first string.</param>
    /// <param name="SetsDefault">Whether the method makes the scheme the default.</param>
    internal sealed record Entry(
        string? Name,
        ChallengeBehaviour Behaviour,
        string? Challenge = null,
        string? NameParameter = null,
        bool SetsDefault = false
    )
    {
        /// <summary>Further schemes that the method registers; none of them challenges by a header.</summary>
        public string[] More { get; init; } = [];
    }
}
