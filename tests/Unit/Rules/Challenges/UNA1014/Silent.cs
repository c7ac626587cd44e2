using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1014;

public class Silent
{
    [Theory]
    [InlineData("""if (key is null) throw new ApiException(HttpStatusCode.NotFound, "no key");""")]
    [InlineData("""if (key is null) throw new LateException("no key");""")]
    [InlineData("if (key is null) throw new Mute(HttpStatusCode.Unauthorized);")]
    [InlineData("if (key is null) throw new Counted(401);")]
    [InlineData("""if (key is null) throw new HttpRequestException("no", null, HttpStatusCode.Unauthorized);""")]
    [InlineData("""var e = new ApiException(HttpStatusCode.Unauthorized, "kept for later"); context.Items["e"] = e;""")]
    [InlineData("""try { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key"); } catch (ApiException) { key = ""; }""")]
    [InlineData("""try { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key"); } catch { key = ""; }""")]
    [InlineData("HttpResponseMessage answer = await Client.GetAsync(key); if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new ClientException(HttpStatusCode.Unauthorized);")]
    [InlineData("try { key = await Client.GetStringAsync(key); } catch (HttpRequestException) { throw new ClientException(HttpStatusCode.Unauthorized); }")]
    public Task On_other_exceptions_and_on_those_that_are_caught(string body) => Verify.Rule<UNA1014CarriedWithoutChallenge>(CarriedSource.Service(body));

    [Theory]
    [InlineData("unauthorized_analyzers.challenge_methods = T:ApiException")]
    [InlineData("unauthorized_analyzers.challenge_methods = ApiException | M:Other.Method")]
    public Task A_type_may_be_said_to_send_a_challenge(string setting) =>
        Verify.Rule<UNA1014CarriedWithoutChallenge>(CarriedSource.Service("""if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key");"""), setting);

    [Fact]
    public Task A_marked_type_sends_a_challenge() => Verify.Rule<UNA1014CarriedWithoutChallenge>("""
        using System.Net;
        public class SendsChallengeAttribute : Attribute;
        [SendsChallenge] public class ApiException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }
        public class Service { public void Get(string? key) { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized); } }
        """);

    [Theory]
    [InlineData("""if (e.Status == System.Net.HttpStatusCode.Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer realm=\"a\"";""")]
    public Task A_mapping_that_sends_the_header_covers(string header) =>
        Verify.Rule<UNA1014CarriedWithoutChallenge>(
            CarriedSource.Service("""if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key");"""), moreSources: CarriedSource.Mapping.Replace("HEADER", header));

    [Fact]
    public Task A_refused_permission_is_the_point_and_not_the_challenge() => Verify.Rule<UNA1014CarriedWithoutChallenge>(CarriedSource.InAction("""throw new ApiException(HttpStatusCode.Unauthorized, "no")"""));

    [Fact]
    public Task Half_typed_code_is_silent() => Verify.Rule<UNA1014CarriedWithoutChallenge>(
        CarriedSource.Service("""throw new ApiException(HttpStatusCode.Unauthorized, ; throw new Unknown(HttpStatusCode.Unauthorized); throw new ApiException(HttpStatusCode.Unauthorised, "")"""), compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);
}
