using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>Every example of a challenge that the specifications print; where they fold a line, it is one line here.</summary>
public sealed class RfcExamples
{
    public static TheoryData<string, string, string> All { get; } = new()
    {
        { "RFC 9110 §11.6.1", "Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\"", "Basic Newauth" },
        { "RFC 7617 §2", "Basic realm=\"WallyWorld\"", "Basic" },
        { "RFC 7617 §2.1", "Basic realm=\"foo\", charset=\"UTF-8\"", "Basic" },
        { "RFC 6750 §3", "Bearer realm=\"example\"", "Bearer" },
        { "RFC 6750 §3", "Bearer realm=\"example\", error=\"invalid_token\", error_description=\"The access token expired\"", "Bearer" },
        { "RFC 7616 §3.9.1", "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=SHA-256, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"", "Digest" },
        { "RFC 7616 §3.9.1", "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5, nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"", "Digest" },
        { "RFC 7616 §3.9.2", "Digest realm=\"api@example.org\", qop=\"auth\", algorithm=SHA-512-256, nonce=\"5TsQWLVdgBdmrQ0XsxbDODV+57QdFR34I9HAbC/RVvkK\", opaque=\"HRPCssKJSGjCrkzDg8OhwpzCiGPChXYjwrI2QmXDssOS\", charset=UTF-8, userhash=true", "Digest" },
        { "RFC 9449 §7.1", "DPoP algs=\"ES256 PS256\"", "DPoP" },
        { "RFC 9449 §7.1", "DPoP error=\"invalid_token\", error_description=\"Invalid DPoP key binding\", algs=\"ES256\"", "DPoP" },
        { "RFC 9449 §7.2", "Bearer, DPoP algs=\"ES256 PS256\"", "Bearer DPoP" },
        { "RFC 9449 §7.2", "Bearer error=\"invalid_token\", error_description=\"Invalid token\", DPoP algs=\"ES256 PS256\"", "Bearer DPoP" },
        { "RFC 9449 §9", "DPoP error=\"use_dpop_nonce\", error_description=\"Resource server requires nonce in DPoP proof\"", "DPoP" },
        { "RFC 9470 §3", "Bearer error=\"insufficient_user_authentication\", error_description=\"A different authentication level is required\", acr_values=\"myACR\"", "Bearer" },
        { "RFC 9470 §3", "Bearer error=\"insufficient_user_authentication\", error_description=\"More recent authentication is required\", max_age=\"5\"", "Bearer" },
        { "RFC 9728 §5.1", "Bearer resource_metadata=\"https://resource.example.com/.well-known/oauth-protected-resource\"", "Bearer" },
        { "RFC 9728 §5.1", "Bearer error=\"invalid_request\", error_description=\"No access token was provided in this request\", resource_metadata=\"https://resource.example.com/.well-known/oauth-protected-resource\"", "Bearer" },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void Parses(string section, string value, string schemes)
    {
        Assert.NotEmpty(section);
        ChallengeList list = ChallengeList.Parse(value);
        Assert.Empty(list.Errors);
        Assert.Equal(schemes, string.Join(" ", list.Challenges.Select(challenge => challenge.Scheme.In(value))));
        foreach (Challenge challenge in list.Challenges)
        {
            if (AuthSchemeRegistry.Find(value, challenge.Scheme) is not { } scheme)
            {
                continue; // "Newauth" is made up
            }

            foreach (ParameterInfo known in scheme.Parameters)
            {
                ChallengeParameter? parameter = challenge.Find(value, known.Name);
                Assert.True(parameter is not null || !known.Has(ParameterRule.Required), $"{known.Name} is required");
                Assert.True(parameter is not { IsQuoted: false } || !known.Has(ParameterRule.Quoted), $"{known.Name} must be quoted");
                Assert.True(parameter is not { IsQuoted: true } || !known.Has(ParameterRule.Unquoted), $"{known.Name} must not be quoted");
            }
        }
    }
}
