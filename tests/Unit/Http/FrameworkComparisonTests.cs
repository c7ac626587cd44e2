using System.Net.Http.Headers;
using CsCheck;
using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>
/// The framework's own reader, <see cref="AuthenticationHeaderValue.TryParse"/>, beside ours. It reads one challenge, and of that only
/// the scheme: what follows is kept as a parameter that nobody looks into. Every difference has one of the reasons below.
/// </summary>
public sealed class FrameworkComparisonTests
{
    private const int Values = 50_000;

    [Fact]
    public void Every_difference_on_right_values_has_a_reason() => GeneratedValue.ForRecipients.Sample(value => Explain(value.Text), iter: Values);

    [Fact]
    public void Every_difference_on_wrong_values_has_a_reason() =>
        Gen.Select(GeneratedValue.ForRecipients, GeneratedValue.Slips).Sample(t => Explain(t.Item2(t.Item1.Text)), iter: Values);

    [Theory]

    // one value of the list is all it takes
    [InlineData("Bearer, Basic realm=\"a\"", true, false)]
    [InlineData("", true, false)]

    // empty elements, which recipients must skip (RFC 9110 section 5.6.1.2), are an error to it
    [InlineData(", Bearer", true, false)]
    [InlineData("Bearer realm=\"a\",", true, false)]

    // what follows the scheme is not looked into
    [InlineData("Basic realm='My Api'", false, true)]
    [InlineData("Basic realm=https://example.com/", false, true)]
    [InlineData("Bearer realm=\"a\" error=\"b\"", false, true)]
    [InlineData("Bearer the token expired", false, true)]
    [InlineData("Bearer abc realm=\"a\"", false, true)]

    // what both see
    [InlineData("Basic realm=\"a\", charset=\"UTF-8\"", true, true)]
    [InlineData("Negotiate YII=", true, true)]
    [InlineData("<Basic>", false, false)]
    [InlineData("Bearer realm=\"a", false, false)]
    [InlineData("Basic realm=\"a\r\nb\"", false, false)]
    public void Differs_as_described(string text, bool ours, bool theirs)
    {
        Assert.Equal(ours, Accepts(text, out _));
        Assert.Equal(theirs, AuthenticationHeaderValue.TryParse(text, out _));
    }

    private static bool Explain(string text)
    {
        bool ours = Accepts(text, out ChallengeList list);
        bool theirs = AuthenticationHeaderValue.TryParse(text, out AuthenticationHeaderValue? value);
        return (ours, theirs) switch
        {
            (true, false) => list.Challenges.Length != 1 || list.Errors.Any(error => error.Kind is ChallengeErrorKind.EmptyElement),
            (false, true) => text.Trim().StartsWith(value!.Scheme, StringComparison.Ordinal) && text.Trim().EndsWith(value.Parameter ?? "", StringComparison.Ordinal),
            _ => true,
        };
    }

    private static bool Accepts(string text, out ChallengeList list)
    {
        list = ChallengeList.Parse(text);
        return list.Errors.All(error => !error.IsGrammar);
    }
}
