using System.Net.Http.Headers;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Values;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>What the fixes of values send: before and after, as a client gets it.</summary>
public class ChallengeValueTests
{
    [Theory]
    [InlineData("\"Basic realm=My Api charset='UTF-8'\"", "Basic realm=My Api charset='UTF-8'", "Basic realm=\"My Api\", charset=\"UTF-8\"")]
    [InlineData("\"Basic realm = api\"", "Basic realm = api", "Basic realm=\"api\"")]
    [InlineData("$\"Bearer realm=\\\"{request.Method}\\\" error=\\\"invalid_token\\\"\"", "Bearer realm=\"GET\" error=\"invalid_token\"", "Bearer realm=\"GET\", error=\"invalid_token\"")]
    [InlineData("@\"Bearer realm=\"\"My \"\"own\"\" api\"\"\"", "Bearer realm=\"My \"own\" api\"", "Bearer realm=\"My \\\"own\\\" api\"")]
    [InlineData("\"Basic realm=My-\" + request.Method", "Basic realm=My-GET", "Basic realm=\"My-GET\"")]
    [InlineData("\"Bearer realm=\\\"api\\\"\\r\\n\"", null, "Bearer realm=\"api\"")]
    public async Task UNA3001_sends_a_well_formed_challenge(string value, string? before, string after)
    {
        (Exchange bad, Exchange good) = await AskAsync(new UNA3001MalformedChallenge(), new RepairChallenge(), Endpoint($"response.Headers.WWWAuthenticate = {value};"));
        if (before is null)
        {
            Assert.Equal(500, bad.Status); // Kestrel refuses a line break
        }
        else
        {
            Assert.Equal((401, before), (bad.Status, bad.Challenge));
        }

        Sends(after, good);
    }

    [Theory]
    [InlineData("Basic", "Basic realm=\"YOUR-REALM\"")]
    [InlineData("Basic realm='api', charset='latin1'", "Basic realm=\"api\", charset=\"UTF-8\"")]
    [InlineData("Bearer error_description='no ~'sub~' claim'", "Bearer error_description=\"no 'sub' claim\"")]
    public async Task UNA3002_sends_what_the_scheme_requires(string value, string after) =>
        Sends(after, (await AskAsync(new UNA3002SchemeRequirements(), new CompleteChallenge(), Value(value))).After);

    [Fact]
    public async Task UNA3003_sends_the_header_that_clients_look_for()
    {
        (Exchange bad, Exchange good) = await AskAsync(new UNA3003MisnamedHeader(), new NameChallengeHeader(), Endpoint("response.Headers[\"WWW-Authentication\"] = \"Basic realm=\\\"api\\\"\";"));
        Assert.Equal((401, null), (bad.Status, bad.Challenge));
        Sends("Basic realm=\"api\"", good);
    }

    [Fact]
    public async Task UNA3004_sends_the_registered_scheme() =>
        Sends("Bearer realm=\"api\"", (await AskAsync(new UNA3004MisspeltScheme(), new CorrectScheme(), Value("Baerer realm='api'"))).After);

    [Fact]
    public async Task UNA3005_sends_the_code_of_the_status() =>
        Sends("Bearer error=\"invalid_token\", scope=\"a\"", (await AskAsync(new UNA3005ErrorCodeAndStatus(), new MatchErrorCode(), Value("Bearer error='insufficient_scope', scope='a'"))).After);

    [Fact]
    public async Task UNA3006_sends_no_error_to_who_sent_no_credentials() => Sends(
        "Bearer realm=\"api\"",
        (await AskAsync(new UNA3006ErrorWithoutCredentials(), new DropErrorCode(), Endpoint("if (!request.Headers.ContainsKey(\"Authorization\")) { response.Headers.WWWAuthenticate = \"Bearer realm=\\\"api\\\", error=\\\"invalid_token\\\"\"; }"))).After);

    [Fact]
    public async Task UNA3007_sends_what_is_enough() => Sends(
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"YOUR-ACR\"",
        (await AskAsync(new UNA3007StepUpWithoutDemand(), new AddParameter(), Value("Bearer error='insufficient_user_authentication'"))).After);

    [Fact]
    public async Task UNA3009_sends_the_metadata_document() => Sends(
        "Bearer resource_metadata=\"https://api.example.com/.well-known/oauth-protected-resource/mcp\"",
        (await AskAsync(new UNA3009ResourceMetadata(), new LocateMetadata(), Value("Bearer resource_metadata='https://api.example.com/mcp'"))).After);

    [Theory]
    [InlineData("UNA3010.Replace", "The credentials were not accepted")]
    [InlineData("UNA3010.Encode", "the%20%22exp%22%20claim%0Ais%20missing")]
    public async Task UNA3010_turns_the_500_into_the_401(string key, string description)
    {
        (Exchange bad, Exchange good) = await AskAsync(new UNA3010UnescapedText(), new ReplaceForeignText(), Endpoint("""
            try
            {
                throw new InvalidOperationException("the \"exp\" claim\nis missing");
            }
            catch (InvalidOperationException ex)
            {
                response.Headers.WWWAuthenticate = $"Bearer error=\"invalid_token\", error_description=\"{ex.Message}\"";
            }
            """), key);
        Assert.Equal(500, bad.Status);
        Sends($"Bearer error=\"invalid_token\", error_description=\"{description}\"", good);
    }

    private static void Sends(string challenge, Exchange exchange)
    {
        Assert.Equal((401, challenge), (exchange.Status, exchange.Challenge));
        Assert.Empty(ChallengeList.Parse(challenge).Errors);
        Assert.True(AuthenticationHeaderValue.TryParse(challenge, out _));
    }

    private static async Task<(Exchange Before, Exchange After)> AskAsync(DiagnosticAnalyzer rule, CodeFixProvider fix, string source, string? key = null) => (
        await WebProgram.Compile(source).AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/door"),
        await WebProgram.Compile(await FixRunner.ApplyAsync(rule, fix, source, key)).AskAsync(AuthenticationSetup.None, Caller.Anonymous, "/door"));

    private static string Value(string value) => Endpoint($"response.Headers.WWWAuthenticate = \"{value.Replace("~", "\\\\", StringComparison.Ordinal).Replace("'", "\\\"", StringComparison.Ordinal)}\";");

    private static string Endpoint(string statements) => $$"""
        public static class App
        {
            public static void Map(WebApplication app) => app.MapGet("/door", (HttpRequest request, HttpResponse response) =>
            {
                {{statements.ReplaceLineEndings("\n        ")}}
                return Results.StatusCode(401);
            });
        }
        """;
}
