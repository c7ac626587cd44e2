namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What holds for every source file.</summary>
public sealed class SourceTests
{
    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        IEnumerable<string> tooLong = new[] { "src", "tests", "samples" }.SelectMany(folder => Repository.Sources(folder)).Where(file => File.ReadLines(file).Count() > 400);
        Assert.Empty(tooLong.Select(file => Path.GetRelativePath(Repository.Root, file)));
    }
}
