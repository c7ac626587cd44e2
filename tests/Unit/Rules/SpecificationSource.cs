namespace Unauthorized.Analyzers.Tests.Rules;

/// <summary>The examples of the specifications, as a server sends them: with the nonce made for the response, and with the header that a DPoP nonce comes in.</summary>
internal static class SpecificationSource
{
    public static string Examples => ValueSource.Statements($"""
        string nonce = Guid.NewGuid().ToString();
        response.Headers["DPoP-Nonce"] = nonce;
        {string.Join(Environment.NewLine, Http.RfcExamples.All.Select(row => Write((string)row[1])))}
        """);

    private static string Write(string value)
    {
        int nonce = value.IndexOf("nonce=\"", StringComparison.Ordinal);
        string sent = nonce < 0 || value.StartsWith("DPoP", StringComparison.Ordinal) ? value : value[..(nonce + 7)] + "{nonce}" + value[value.IndexOf('"', nonce + 7)..];
        return $"response.Headers.WWWAuthenticate = $\"{sent.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\";";
    }
}
