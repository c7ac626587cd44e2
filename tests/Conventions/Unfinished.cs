namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What a rule may lack until it is released.</summary>
[Flags]
internal enum Part
{
    None = 0,

    /// <summary>The page <c>docs/rules/UNA####.md</c>.</summary>
    Page = 1,

    /// <summary>A place in the samples.</summary>
    Sample = 2,

    /// <summary>A fix, or the reason why there is none.</summary>
    Fix = 4,
}

/// <summary>
/// The rules that are not finished, and what each lacks. What a rule has may not be listed, so the list only gets shorter; a released
/// rule may not be listed at all.
/// </summary>
internal static class Unfinished
{
    public static IReadOnlyDictionary<string, Part> Rules { get; } = new Dictionary<string, Part>
    {
        ["UNA2012"] = Part.Sample, // no sample is a gRPC service, which would need a package and generated code
        ["UNA2011"] = Part.Sample, // the samples are applications of ASP.NET Core, which has no such attribute
    };

    /// <summary>Asserts that a rule has a part, unless it is listed as lacking it, and then that it lacks it.</summary>
    public static void Check(string id, Part part, bool present, string missing)
    {
        bool listed = Rules.GetValueOrDefault(id).HasFlag(part);
        Assert.True(present || listed, missing);
        Assert.False(present && listed, $"{id} has its {part} now: take it off the list in {nameof(Unfinished)}.");
    }

    /// <summary>Whether a rule is listed as lacking a part.</summary>
    public static bool Lacks(string id, Part part) => Rules.GetValueOrDefault(id).HasFlag(part);
}
