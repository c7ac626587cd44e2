using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>Each kind of error, with its place. <c>«…»</c> marks the errors in their order, <c>█</c> a hole.</summary>
public sealed class ChallengeErrorTests
{
    public static TheoryData<string, string> Values { get; } = new()
    {
        // a scheme is missing, or has a comma behind it
        { "«realm»=\"api\"", "MissingScheme" },
        { "«error»=\"invalid_token\", error_description=\"expired\"", "MissingScheme" },
        { "Basic«,» realm=\"api\"", "CommaAfterScheme" },
        { "Bearer«,»error=\"invalid_token\", scope=\"a b\"", "CommaAfterScheme" },
        { "Basic «,» realm=\"api\"", "EmptyElement" },

        // commas
        { "Basic realm=\"/\" «charset»=UTF-8", "MissingComma" },
        { "Bearer realm=\"api\"«error»=\"invalid_token\"", "MissingComma" },
        { "Basic realm=\"a\" «Bearer» realm=\"b\"", "MissingComma" },
        { "Bearer scope=read «Basic» realm=\"b\"", "MissingComma" },
        { "Bearer max_age=5 «acr_values»=\"x\"", "MissingComma" },
        { "Bearer realm=\"api\"«;» error=\"invalid_token\"", "WrongSeparator" },
        { "Basic realm=\"api\"«;»", "WrongSeparator" },
        { "Basic realm=\"api\"«,»", "EmptyElement" },
        { "«,»Basic realm=\"api\"", "EmptyElement" },
        { "Basic realm=\"api\",«,,» charset=\"UTF-8\"", "EmptyElement" },

        // equals signs
        { "Basic realm«:»\"api\"", "MissingEquals" },
        { "Basic «realm» \"api\"", "MissingEquals" },
        { "Bearer realm=\"api\", «error» \"invalid_token\"", "MissingEquals" },
        { "Basic realm« = »\"api\"", "WhitespaceAroundEquals" },
        { "Basic Realm« =»\"api\"", "WhitespaceAroundEquals" },
        { "Bearer realm=\"api\", error«= »\"x\"", "WhitespaceAroundEquals" },
        { "Basic realm« = »«api»", "WhitespaceAroundEquals UnquotedRealm" },
        { "Bearer realm=\"api\", error«=»", "MissingValue" },
        { "Bearer realm=\"api\", error«=», scope=\"a\"", "MissingValue" },
        { "Bearer realm=\"a\", «=»\"api\"", "MissingName" },

        // quotes
        { "Basic realm=«api»", "UnquotedRealm" },
        { "Basic realm=«My Api»", "ValueNeedsQuotes" },
        { "Basic realm=«My Api», charset=\"UTF-8\"", "ValueNeedsQuotes" },
        { "Basic realm=«https://example.com/»", "ValueNeedsQuotes" },
        { "Bearer error_uri=«https://example.com/a?b=c», scope=\"a\"", "ValueNeedsQuotes" },
        { "Bearer scope=«read write» «error»=\"x\"", "ValueNeedsQuotes MissingComma" },
        { "Basic realm=«{realm}»", "ValueNeedsQuotes" },
        { "Basic realm=«'api'»", "WrongQuotes" },
        { "Basic realm=«'My Api'», charset='UTF-8'".Replace("'UTF-8'", "\"UTF-8\"", StringComparison.Ordinal), "WrongQuotes" },
        { "Basic Scheme=«'Data'» «location»« = »«'http://localhost:»", "WrongQuotes MissingComma WhitespaceAroundEquals WrongQuotes" },
        { "Bearer error=«`invalid_token`»", "WrongQuotes" },
        { "Basic realm=«\u201Capi\u201D»", "WrongQuotes" },
        { "Basic realm=«\"api»", "UnbalancedQuote" },
        { "Basic realm=«api\"»", "UnbalancedQuote" },
        { "Bearer realm=«\"api», error=\"invalid_token\"", "UnbalancedQuote" },
        { "Bearer realm=\"api\", error=«\"invalid_token»", "UnbalancedQuote" },
        { "Basic realm=«\"My \"special\" api\"»", "UnescapedQuote" },
        { "Bearer error_description=«\"no \"sub\" claim\"», error=\"invalid_token\"", "UnescapedQuote" },
        { "Basic realm=\"Bücherei\"".Replace("ü", "«ü»", StringComparison.Ordinal), "NonAscii" },
        { "«\"Bearer\"»", "UnexpectedText" },

        // one challenge, one kind of content
        { "Bearer «token» realm=\"api\"", "Token68WithParameters" },
        { "Bearer YWJj, «realm»=\"api\"", "Token68WithParameters" },
        { "Bearer «Invalid token»", "UnexpectedText" },
        { "Bearer «The access token expired», error=\"invalid_token\"", "UnexpectedText" },
        { "Basic realm=\"a\" «and more»", "UnexpectedText" },

        // characters
        { "Basic«:» realm=\"api\"", "InvalidCharacter" },
        { "«<»Basic> realm=\"api\"", "InvalidCharacter" },
        { "Basic«\t»realm=\"api\"", "InvalidCharacter" },
        { "Bearer realm=\"api\"«\r\n»", "ControlCharacter" },
        { "Bearer realm=\"a«\r\n»b\"", "ControlCharacter" },
        { "Basic realm=\"a\\«\n»b\"", "ControlCharacter" },
        { "Basic realm=\"a\", «(»charset=\"UTF-8\"", "InvalidCharacter" },

        // once per challenge
        { "Bearer realm=\"a\", «REALM»=\"b\"", "RepeatedParameter" },
        { "Bearer error=\"a\", scope=\"s\", «error»=\"b\", «error»=\"c\"", "RepeatedParameter RepeatedParameter" },

        // several at once, each at its place
        { "Bearer realm=«'api'» «error»« = »\"x\"«;» scope=«a b»", "WrongQuotes MissingComma WhitespaceAroundEquals WrongSeparator ValueNeedsQuotes" },

        // holes
        { "Basic realm=«api»█, charset=\"UTF-8\"".Replace("»█", "█»", StringComparison.Ordinal), "UnquotedRealm" },
        { "Bearer realm=\"█\" «error»=\"█\"", "MissingComma" },
        { "Bearer realm=\"█\", error=«'invalid_token'», error_description=\"█\"", "WrongQuotes" },
        { "Basic Realm« = »█", "WhitespaceAroundEquals" },
        { "█ realm« = »\"█\"", "WhitespaceAroundEquals" },
        { "Bearer error=«'█'»", "WrongQuotes" },
        { "«realm»=\"█\"", "MissingScheme" },
        { "Bearer realm=\"█\", scope=\"a\", «realm»=\"b\"", "RepeatedParameter" },
        { "Bearer error=\"█\"«;» error_description=\"█\"", "WrongSeparator" },
        { "Bearer «Invalid token: █»".Replace(" █»", "» █", StringComparison.Ordinal), "UnexpectedText" },
    };

    public static TheoryData<string> RightValues { get; } = new()
    {
        "", " ", "Basic", "Bearer", "Negotiate", "Negotiate YII=", "NTLM TlRMTVNTUAACAAAA", "Basic realm=\"\"", "Basic realm=\"a \\\"b\\\" c\\\\\"",
        "Bearer, Basic realm=\"a\"", "Basic realm=\"a\", Bearer, DPoP algs=\"ES256\"", "Bearer error=\"invalid_token\", error_description=\"it's late\"",
        "Custom a='b, c=d", "Custom a=b'c'", "ApiKey realm=\"api\"", "X-Custom", "Bearer   realm=\"a\"  ,  error=\"b\"", " Bearer ", "Digest a=b,c=d",

        // some content of the hole would do
        "█", "█, █", "Basic realm=\"█\"", "Basic realm=█", "Basic realm=\"█", "Bearer █", "Bearer █ realm=\"a\"", "█realm=\"a\"", "█ realm=\"a\"", "Basic realm=█My Api█",
        "Bearer realm=\"a\"█error=\"b\"", "Bearer realm=\"a\" █error=\"b\"", "Bearer realm=\"█\", █", "█=\"a\"", "Bearer error█=\"a\"", "Bearer realm=\"a\", █, realm=\"b\"", "Bearer realm=\"█\"█",
        "Basic█realm=\"x\"", "█\", realm=\"a\"", "Basic realm= █",
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Errors_have_a_kind_and_a_place(string marked, string kinds)
    {
        ArgumentNullException.ThrowIfNull(marked);
        string text = marked.Replace("«", "", StringComparison.Ordinal).Replace("»", "", StringComparison.Ordinal).Replace('█', Grammar.Hole);
        ChallengeList list = ChallengeList.Parse(text);
        string found = text;
        foreach (ChallengeError error in list.Errors.Reverse())
        {
            found = found.Insert(error.Span.End, "»").Insert(error.Span.Start, "«");
        }

        Assert.Equal(marked, found.Replace(Grammar.Hole, '█'));
        Assert.Equal(kinds, string.Join(" ", list.Errors.Select(error => error.Kind)));
    }

    [Theory]
    [MemberData(nameof(RightValues))]
    public void Right_values_have_no_errors(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Assert.Empty(ChallengeList.Parse(text.Replace('█', Grammar.Hole)).Errors);
    }
}
