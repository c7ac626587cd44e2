using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>What becomes of a value: its challenges, and the tokens in which holes sit.</summary>
public sealed class ChallengeListTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Bearer", "Bearer()")]
    [InlineData("Negotiate YII=", "Negotiate YII=()")]
    [InlineData("Basic realm=\"a, b\", charset=\"UTF-8\"", "Basic(realm=\"a, b\" charset=\"UTF-8\")")]
    [InlineData("Bearer, Basic realm=\"a\", DPoP algs=\"ES256\", x=y", "Bearer() Basic(realm=\"a\") DPoP(algs=\"ES256\" x=y)")]
    [InlineData("Bearer realm=\"a\" error=\"b\"", "Bearer(realm=\"a\" error=\"b\")")]
    [InlineData("realm=\"a\"", "(realm=\"a\")")]
    [InlineData("Bearer scope=x, error=, a=b", "Bearer(scope=x error= a=b)")]
    [InlineData("Bearer █", "Bearer...()")]
    [InlineData("█ realm=\"a\"", "█(realm=\"a\")")]
    [InlineData("Basic realm=\"█\"", "Basic(realm=\"█\")")]
    [InlineData("Basic realm=█", "Basic...(realm=█)")]
    [InlineData("Bearer realm=\"a\", █", "Bearer...(realm=\"a\")")]
    [InlineData("Bearer realm=\"a\"█", "Bearer...(realm=\"a\")")]
    [InlineData("█", "...()")]
    [InlineData("█, Basic realm=\"a\"", "...() Basic(realm=\"a\")")]
    public void Reads_challenges(string text, string expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        ChallengeList list = ChallengeList.Parse(text.Replace('█', Grammar.Hole));
        Assert.Equal(expected, string.Join(" ", list.Challenges.Select(challenge => Print(list.Text, challenge))).Replace(Grammar.Hole, '█'));
    }

    [Theory]
    [InlineData("█ realm=\"a\"", "Scheme")]
    [InlineData("Basic re█=\"a\"", "Name")]
    [InlineData("Basic realm=a█", "Token")]
    [InlineData("Basic realm=\"a█\"", "QuotedString")]
    [InlineData("Basic realm=\"█", "QuotedString")]
    [InlineData("Negotiate abc█", "Unknown")]
    [InlineData("Basic realm=\"a\"█", "Unknown")]
    [InlineData("Basic realm=\"a\", █", "Unknown")]
    [InlineData("█", "Unknown")]
    public void Knows_where_a_hole_sits(string text, string expected)
    {
        ArgumentNullException.ThrowIfNull(text);
        ChallengeReader reader = new(text.Replace('█', Grammar.Hole));
        List<string> found = [];
        while (reader.Read())
        {
            if (reader.Token.Span.HasHole(text.Replace('█', Grammar.Hole)))
            {
                found.Add(reader.Token.Kind.ToString());
            }
        }

        Assert.Equal([expected], found);
    }

    [Fact]
    public void Reading_a_right_value_allocates_nothing()
    {
        const string value = "Basic realm=\"a\", charset=\"UTF-8\", Bearer error=\"invalid_token\", error_description=\"The \\\"sub\\\" claim is missing\"";
        Count(value);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Count(value);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Count(string value)
    {
        ChallengeReader reader = new(value);
        int count = 0;
        while (reader.Read())
        {
            count++;
        }

        return count;
    }

    private static string Print(string text, Challenge challenge) =>
        $"{challenge.Scheme.In(text)}{(challenge.Token68 is { } token68 ? " " + token68.In(text) : "")}{(challenge.IsOpen ? "..." : "")}({string.Join(" ", challenge.Parameters.Select(p => p.Name.In(text) + "=" + p.Value.In(text)))})";
}
