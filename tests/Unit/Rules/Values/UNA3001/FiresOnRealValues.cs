using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

/// <summary>Malformed values as they stand in public code, rewritten: see <see cref="RealValueSource"/>.</summary>
public class FiresOnRealValues
{
    public static TheoryData<string> Malformed { get; } =
    [
        // unquoted realms
        "Basic realm=[|localhost|]",
        "Basic realm=[|realm|]",
        "Basic realm=[|XXXX|]",
        "Basic realm=[|OCS|], charset='UTF-8'",
        "Bearer realm=[|test|]",
        "Basic Realm=[|Admin Area|]",
        "Basic realm=[|My Private Site|]",
        "Basic realm=[|reports.example.com|]",
        "Basic realm=[|https://reports.example.com/|]",
        "Basic realm=[|Reports (internal)|]",
        "Basic realm=[|user@example.com|]",
        "Basic realm=[|/|]",
        "Digest realm=[|api|], nonce='{text}', qop='auth'",
        "Basic realm=[|<realm>|]",

        // quotes of the wrong kind, or not in pairs
        "Basic realm=[|’Login’|]",
        "Basic realm=[|’Restricted Area’|]",
        "Basic Scheme=[|’Data’|] [|location|][| = |][|’http://reports:|]",
        "Bearer error=[|’invalid_token’|]",
        "Bearer realm='api', error=[|’{text}’|]",
        "Basic realm=[|`Reports`|]",
        "Basic realm=[|\u201CReports\u201D|]",
        "Basic realm=[|'Reports|]",
        "Basic realm=[|Reports'|]",
        "Basic realm='Reports', charset=[|'UTF-8|]",
        "Bearer realm=[|'api|], error='invalid_token', error_description='expired'",
        "Bearer error='invalid_token', error_description=[|'The 'exp' claim is missing'|]",
        "Basic realm=[|''Reports''|]",

        // commas and other separators
        "Basic realm='/' [|charset|]=UTF-8",
        "Bearer error='invalid_token' [|error_description|]='The token expired'",
        "Bearer realm='api' [|scope|]='read'",
        "Bearer error='invalid_token'[|error_description|]='{text}'",
        "Digest realm='api' [|qop|]='auth' [|nonce|]='0123' [|opaque|]='4567'",
        "Portal realm='api', token='GUID'[|;|] Bearer realm='api'",
        "Bearer realm='api'[|;|] error='invalid_token'",
        "Basic realm='api'[|;|]",
        "Basic realm='api' [|Bearer|] realm='api'",
        "Negotiate, Basic realm='api'[|,|]",
        "Basic realm='api'[|,,|] charset='UTF-8'".Replace("[|,,|]", ",[|,|]", StringComparison.Ordinal),
        "Bearer[|,|] error='invalid_token'",
        "Basic[|,|]realm='api'",

        // equals signs and colons
        "Basic Realm[| = |]{text}",
        "Basic realm[| = |]'api'",
        "Bearer realm[| = |]'api', error[| = |]'invalid_token'",
        "Basic realm[|:|] 'api'",
        "Basic[|:|] realm='api'",
        "Basic [|realm|] 'api'",
        "Bearer realm='api', error[|=|]",
        "Bearer realm='api', [|=|]'x'",

        // no scheme, or words
        "[|realm|]='api'",
        "[|authorization_uri|]='{text}'",
        "[|error|]='invalid_token', error_description='The token expired'",
        "Bearer [|Invalid token|]",
        "Bearer [|Token expired at midnight|]",
        "Unauthorized [|access is denied|]",
        "Bearer [|token|] realm='api'",
        "Basic [|Authentication|] realm='api'",
        "[|WWW-Authenticate:|] Basic realm='api'",

        // twice
        "Bearer realm='api', scope='read', [|scope|]='write'",
        "Bearer error='invalid_token', error_description='a', [|error|]='expired'",

        // characters
        "Basic realm='Gesch[|ä|]ftsstelle'",
        "Bearer error_description='one[|~r~n|]two'",
    ];

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task At_its_place(string value) => Verify.Rule<UNA3001MalformedChallenge>(RealValueSource.Of(value));
}
