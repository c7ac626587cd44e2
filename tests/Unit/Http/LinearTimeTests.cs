using System.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Http;

/// <summary>A value that is eight times as long takes about eight times as long, whatever is in it; quadratic time would be 64 times.</summary>
public sealed class LinearTimeTests
{
    private const int Large = 1_000_000;
    private const double Most = 24;

    public static TheoryData<string, string, string> Shapes { get; } = new()
    {
        { "Basic realm=\"", "a", "\"" },
        { "Basic realm=\"", "\\\"", "\"" },
        { "Basic realm=", "a b ", "" },
        { "Basic realm=", "a:b", "" },
        { "Custom ", "", "" },
        { "", " ", "" },
        { "", ",", "" },
        { "", "\"", "" },
        { "Bearer ", "\"a", "" },
        { "Bearer a=\"b\"", "c\"d", "" },
        { "Bearer ", "a=\"b", "" },
        { "Bearer ", "a=\"b, c=", "" },
        { "Bearer ", "a='b ", "" },
        { "Bearer ", "a='b, \" ", "" },
        { "Bearer ", "a=\u201Cb ", "" },
        { "Bearer ", "word ", "" },
        { "Bearer ", "a=b ", "" },
        { "Bearer ", "a = \"b\" , ", "" },
        { "Bearer ", "(", "" },
        { "Bearer ", "\n", "" },
        { "Bearer ", "a=b\n;", "" },
        { "Bearer ", "=", "" },
        { "Bearer ", "a=\uFFFF ", "" },
        { "Bearer ", "\uFFFF", "" },
        { "Bearer ", "\uFFFF a b", "" },
        { "Bearer ", "a=\"\uFFFF\" ", "" },
        { "Bearer ", "a=\"\uFFFF\"b", "" },
        { "Bearer ", "\u00E9", "" },
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void Time_grows_with_the_length(string head, string repeated, string tail)
    {
        ArgumentNullException.ThrowIfNull(repeated);
        string part = repeated.Length == 0 ? "a" : repeated;
        AssertLinear(length => head + string.Concat(Enumerable.Repeat(part, length / part.Length)) + tail, Large);
    }

    [Fact]
    public void Time_grows_with_the_number_of_parameters() =>
        AssertLinear(length => "Bearer " + string.Join(", ", Enumerable.Range(0, length / 20).Select(i => $"p{i:D6}=\"value\"")), 10_000 * 20);

    [Fact]
    public void Ten_thousand_parameters_are_read_and_compared()
    {
        string text = "Bearer " + string.Join(", ", Enumerable.Range(0, 10_000).Select(i => $"p{i % 9_999:D6}=\"value\""));
        ChallengeList list = ChallengeList.Parse(text);
        Assert.Equal(10_000, Assert.Single(list.Challenges).Parameters.Length);
        Assert.Equal(ChallengeErrorKind.RepeatedParameter, Assert.Single(list.Errors).Kind);
    }

    // The machine may be busy: the least time of many runs counts, and what is done in no time has not the square of a million steps.
    private static void AssertLinear(Func<int, string> make, int length)
    {
        const double noTime = 250;
        string small = make(length / 8);
        string large = make(length);
        double smallest = double.MaxValue;
        double largest = double.MaxValue;
        for (int attempt = 0; attempt < 12; attempt++)
        {
            largest = Math.Min(largest, Time(large));
            if (largest < noTime)
            {
                return;
            }

            smallest = Math.Min(smallest, Time(small));
            if (attempt > 2 && largest < smallest * Most)
            {
                return;
            }
        }

        Assert.Fail($"eight times the length takes {largest / smallest:F0} times as long");
    }

    private static double Time(string text)
    {
        Stopwatch watch = Stopwatch.StartNew();
        ChallengeList.Parse(text);
        return watch.Elapsed.TotalMilliseconds;
    }
}
