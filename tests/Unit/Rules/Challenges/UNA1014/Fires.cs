using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1014;

public class Fires
{
    [Theory]
    [InlineData("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];""")]
    [InlineData("""key = key ?? throw [|new ApiException(message: "no key", status: HttpStatusCode.Unauthorized)|];""")]
    [InlineData("if (key is null) throw [|new NumberException(401)|];")]
    [InlineData("if (key is null) throw [|new NumberException(StatusCodes.Status401Unauthorized)|];")]
    [InlineData("if (key is null) throw [|new NumberException { StatusCode = 401 }|];")]
    [InlineData("if (key is null) throw [|new FieldException((HttpStatusCode)401)|];")]
    [InlineData("""var status = key is null ? [|HttpStatusCode.Unauthorized|] : HttpStatusCode.NotFound; if (key is not "a") throw new ApiException(status, "no");""")]
    [InlineData("""try { if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|]; } catch (FormatException) { }""")]
    [InlineData("""try { key = key!.Trim(); } catch (NullReferenceException) { throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|]; }""")]
    public Task On_an_exception_that_carries_401(string body) => Verify.Rule<UNA1014CarriedWithoutChallenge>(CarriedSource.Service(body));

    [Theory]
    [InlineData("unauthorized_analyzers.challenge_methods = T:OtherException")]
    public Task A_type_that_is_not_said_to_send_a_challenge(string setting) =>
        Verify.Rule<UNA1014CarriedWithoutChallenge>(CarriedSource.Service("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];"""), setting);

    [Theory]
    [InlineData("""context.Response.Headers.Location = "/";""")]
    public Task A_mapping_that_sends_another_header_does_not_cover(string header) =>
        Verify.Rule<UNA1014CarriedWithoutChallenge>(
            CarriedSource.Service("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];"""), moreSources: CarriedSource.Mapping.Replace("HEADER", header));
}
