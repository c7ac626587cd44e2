using System.Collections.Generic;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>The error code of a challenge.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="Code">The code.</param>
/// <param name="Span">Where it stands, without its quotes.</param>
internal sealed record ErrorCode(Challenge Challenge, string Code, ValueSpan Span);

/// <summary>The error codes of OAuth and the statuses that they belong with.</summary>
internal static class ErrorCodes
{
    /// <summary>The code of a step-up challenge (RFC 9470 §3).</summary>
    public const string StepUp = "insufficient_user_authentication";

    /// <summary>The code by which a server asks for a nonce in the DPoP proof (RFC 9449 §9).</summary>
    public const string UseDPoPNonce = "use_dpop_nonce";

    /// <summary>The error codes of Bearer and DPoP challenges that are constant; none where the value is malformed.</summary>
    public static IEnumerable<ErrorCode> Of(ChallengeList list)
    {
        if (!list.IsSound)
        {
            yield break;
        }

        foreach (Challenge challenge in list.Challenges)
        {
            if (
                (challenge.Scheme.Is(list.Text, "Bearer") || challenge.Scheme.Is(list.Text, "DPoP"))
                && challenge.Find(list.Text, "error") is { } parameter
                && parameter.Constant(list.Text) is { Length: > 0 } code
            )
            {
                yield return new ErrorCode(challenge, code, parameter.Content(list.Text));
            }
        }
    }

    /// <summary>
    /// The status that belongs with a code (RFC 6750 §3.1, RFC 9470 §3, RFC 9449 §7.1, 9); null for a code that says nothing of it.
    /// </summary>
    public static int? StatusOf(string code) =>
        code switch
        {
            "invalid_request" => 400,
            "invalid_token" or StepUp or UseDPoPNonce or "invalid_dpop_proof" => 401,
            "insufficient_scope" => 403,
            _ => null,
        };

    /// <summary>The code of RFC 6750 §3.1 that belongs with a status; null for any other status.</summary>
    public static string? CodeFor(int status) =>
        status switch
        {
            400 => "invalid_request",
            401 => "invalid_token",
            403 => "insufficient_scope",
            _ => null,
        };
}
