using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values;

/// <summary>
/// Malformed values as they stand in public code, rewritten: names and hosts are changed, the mistake is not. Each raises its rule at its
/// place. Single quotes stand for double quotes, <c>’</c> for an apostrophe in the value.
/// </summary>
public sealed class RealValuesTests
{
    public static TheoryData<string, string> Malformed { get; } = new()
    {
        // unquoted realms
        { "UNA3001", "Basic realm=[|localhost|]" },
        { "UNA3001", "Basic realm=[|realm|]" },
        { "UNA3001", "Basic realm=[|XXXX|]" },
        { "UNA3001", "Basic realm=[|OCS|], charset='UTF-8'" },
        { "UNA3001", "Bearer realm=[|test|]" },
        { "UNA3001", "Basic Realm=[|Admin Area|]" },
        { "UNA3001", "Basic realm=[|My Private Site|]" },
        { "UNA3001", "Basic realm=[|reports.example.com|]" },
        { "UNA3001", "Basic realm=[|https://reports.example.com/|]" },
        { "UNA3001", "Basic realm=[|Reports (internal)|]" },
        { "UNA3001", "Basic realm=[|user@example.com|]" },
        { "UNA3001", "Basic realm=[|/|]" },
        { "UNA3001", "Digest realm=[|api|], nonce='{text}', qop='auth'" },
        { "UNA3001", "Basic realm=[|<realm>|]" },

        // quotes of the wrong kind, or not in pairs
        { "UNA3001", "Basic realm=[|’Login’|]" },
        { "UNA3001", "Basic realm=[|’Restricted Area’|]" },
        { "UNA3001", "Basic Scheme=[|’Data’|] [|location|][| = |][|’http://reports:|]" },
        { "UNA3001", "Bearer error=[|’invalid_token’|]" },
        { "UNA3001", "Bearer realm='api', error=[|’{text}’|]" },
        { "UNA3001", "Basic realm=[|`Reports`|]" },
        { "UNA3001", "Basic realm=[|\u201CReports\u201D|]" },
        { "UNA3001", "Basic realm=[|'Reports|]" },
        { "UNA3001", "Basic realm=[|Reports'|]" },
        { "UNA3001", "Basic realm='Reports', charset=[|'UTF-8|]" },
        { "UNA3001", "Bearer realm=[|'api|], error='invalid_token', error_description='expired'" },
        { "UNA3001", "Bearer error='invalid_token', error_description=[|'The 'exp' claim is missing'|]" },
        { "UNA3001", "Basic realm=[|''Reports''|]" },

        // commas and other separators
        { "UNA3001", "Basic realm='/' [|charset|]=UTF-8" },
        { "UNA3001", "Bearer error='invalid_token' [|error_description|]='The token expired'" },
        { "UNA3001", "Bearer realm='api' [|scope|]='read'" },
        { "UNA3001", "Bearer error='invalid_token'[|error_description|]='{text}'" },
        { "UNA3001", "Digest realm='api' [|qop|]='auth' [|nonce|]='0123' [|opaque|]='4567'" },
        { "UNA3001", "Portal realm='api', token='GUID'[|;|] Bearer realm='api'" },
        { "UNA3001", "Bearer realm='api'[|;|] error='invalid_token'" },
        { "UNA3001", "Basic realm='api'[|;|]" },
        { "UNA3001", "Basic realm='api' [|Bearer|] realm='api'" },
        { "UNA3001", "Negotiate, Basic realm='api'[|,|]" },
        { "UNA3001", "Basic realm='api'[|,,|] charset='UTF-8'".Replace("[|,,|]", ",[|,|]", StringComparison.Ordinal) },
        { "UNA3001", "Bearer[|,|] error='invalid_token'" },
        { "UNA3001", "Basic[|,|]realm='api'" },

        // equals signs and colons
        { "UNA3001", "Basic Realm[| = |]{text}" },
        { "UNA3001", "Basic realm[| = |]'api'" },
        { "UNA3001", "Bearer realm[| = |]'api', error[| = |]'invalid_token'" },
        { "UNA3001", "Basic realm[|:|] 'api'" },
        { "UNA3001", "Basic[|:|] realm='api'" },
        { "UNA3001", "Basic [|realm|] 'api'" },
        { "UNA3001", "Bearer realm='api', error[|=|]" },
        { "UNA3001", "Bearer realm='api', [|=|]'x'" },

        // no scheme, or words
        { "UNA3001", "[|realm|]='api'" },
        { "UNA3001", "[|authorization_uri|]='{text}'" },
        { "UNA3001", "[|error|]='invalid_token', error_description='The token expired'" },
        { "UNA3001", "Bearer [|Invalid token|]" },
        { "UNA3001", "Bearer [|Token expired at midnight|]" },
        { "UNA3001", "Unauthorized [|access is denied|]" },
        { "UNA3001", "Bearer [|token|] realm='api'" },
        { "UNA3001", "Basic [|Authentication|] realm='api'" },
        { "UNA3001", "[|WWW-Authenticate:|] Basic realm='api'" },

        // twice
        { "UNA3001", "Bearer realm='api', scope='read', [|scope|]='write'" },
        { "UNA3001", "Bearer error='invalid_token', error_description='a', [|error|]='expired'" },

        // characters
        { "UNA3001", "Basic realm='Gesch[|ä|]ftsstelle'" },
        { "UNA3001", "Bearer error_description='one[|~r~n|]two'" },

        // what the scheme requires
        { "UNA3002", "[|Basic|]" },
        { "UNA3002", "[|Basic|], Bearer" },
        { "UNA3002", "Bearer, [|Basic|]" },
        { "UNA3002", "[|Basic|] charset='UTF-8'" },
        { "UNA3002", "Basic realm='api', charset=[|'ISO-8859-1'|]" },
        { "UNA3002", "Basic realm='api', [|encoding|]='UTF-8'" },
        { "UNA3002", "[|Digest|]" },
        { "UNA3002", "Digest realm='api', qop='auth', nonce=[|'dcd98b7102dd2f0e8b11d0f600bfb0c0'|]" },
        { "UNA3002", "[|Digest|] realm='api', nonce='{text}', algorithm=[|'MD5'|]" },
        { "UNA3002", "Bearer error='invalid_token', error_description=[|'no ~~'sub~~' claim'|]" },
        { "UNA3002", "Bearer scope=[|'read  write'|]" },

        // schemes that nobody knows
        { "UNA3004", "[|Beaer|]" },
        { "UNA3004", "[|Baerer|] realm='api'" },
        { "UNA3004", "[|Barer|]" },
        { "UNA3004", "[|Basci|] realm='api'" },

        // what OAuth asks for
        { "UNA3007", "Bearer error='[|insufficient_user_authentication|]'" },
        { "UNA3009", "Bearer resource_metadata='[|https://api.example.com|]'" },
        { "UNA3009", "Bearer resource_metadata='[|/.well-known/oauth-protected-resource|]'" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public Task Raises_its_rule_at_its_place(string id, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        string source = ValueSource.Of(value.Replace("~~'", "#Q", StringComparison.Ordinal).Replace("~r~n", "#N", StringComparison.Ordinal))
            .Replace("#Q", """
                \\\"
                """, StringComparison.Ordinal).Replace("#N", """\r\n""", StringComparison.Ordinal).Replace('’', '\'');
        return id switch
        {
            UNA3001MalformedChallenge.Id => Verify.Rule<UNA3001MalformedChallenge>(source),
            UNA3002SchemeRequirements.Id => Verify.Rule<UNA3002SchemeRequirements>(source),
            UNA3004MisspeltScheme.Id => Verify.Rule<UNA3004MisspeltScheme>(source),
            UNA3007StepUpWithoutDemand.Id => Verify.Rule<UNA3007StepUpWithoutDemand>(source),
            _ => Verify.Rule<UNA3009ResourceMetadata>(source),
        };
    }

    [Fact]
    public void There_are_at_least_sixty() => Assert.True(Malformed.Count >= 60);

    [Fact]
    public async Task Examples_of_the_specifications_raise_nothing()
    {
        await Silent<UNA3001MalformedChallenge>();
        await Silent<UNA3002SchemeRequirements>();
        await Silent<UNA3003MisnamedHeader>();
        await Silent<UNA3004MisspeltScheme>();
        await Silent<UNA3005ErrorCodeAndStatus>();
        await Silent<UNA3006ErrorWithoutCredentials>();
        await Silent<UNA3007StepUpWithoutDemand>();
        await Silent<UNA3008NonceWithoutHeader>();
        await Silent<UNA3009ResourceMetadata>();
        await Silent<UNA3010UnescapedText>();
    }

    // As the specifications send them: with the nonce made for the response, and with the header that a DPoP nonce comes in.
    private static Task Silent<TRule>()
        where TRule : DiagnosticAnalyzer, new()
    {
        IEnumerable<string> writes = Http.RfcExamples.All.Select(row => (string)row[1]).Select(value =>
        {
            int nonce = value.IndexOf("""
                nonce="
                """, StringComparison.Ordinal);
            string sent = nonce < 0 || value.StartsWith("DPoP", StringComparison.Ordinal) ? value : value[..(nonce + 7)] + "{nonce}" + value[value.IndexOf('"', nonce + 7)..];
            return $"""response.Headers.WWWAuthenticate = $"{sent.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}";""";
        });
        return Verify.Rule<TRule>(ValueSource.Statements("""
            string nonce = Guid.NewGuid().ToString();
            response.Headers["DPoP-Nonce"] = nonce;

            """ + string.Join("\n", writes)));
    }
}
