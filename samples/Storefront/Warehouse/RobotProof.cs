namespace Storefront.Warehouse;

/// <summary>Cause: invalid credentials. Robots prove that a token is theirs, and are asked to do so again with a fresh nonce.</summary>
public static class RobotProof
{
    public static IResult AskAgain(HttpResponse response)
    {
        response.Headers.WWWAuthenticate = "DPoP error=\"use_dpop_nonce\", error_description=\"The proof is too old\""; // UNA3008
        return Results.Unauthorized();
    }
}
