using Unauthorized.Analyzers.Options;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

public class PathGlobsTests
{
    [Theory]
    [InlineData("**/Legacy/**", "/src/Legacy/A.cs", true)]
    [InlineData("Legacy/", "/src/Legacy/Deep/A.cs", true)]
    [InlineData("*.Generated.cs", "/src/A.Generated.cs", true)]
    [InlineData("src/*/A.cs", "/repo/src/x/A.cs", true)]
    [InlineData("src/*/A.cs", "/repo/src/x/y/A.cs", false)]
    [InlineData("src/**/A.cs", "/repo/src/x/y/A.cs", true)]
    [InlineData("a?.cs", "/ab.cs", true)]
    [InlineData("A.cs", "/src/BA.cs", false)]
    [InlineData("nothing.cs; A.cs", """C:\src\A.cs""", true)]
    [InlineData("***[]{!", "/src/A.cs", false)]
    [InlineData("", "/src/A.cs", false)]
    [InlineData(null, "/src/A.cs", false)]
    public void Globs_name_files(string? globs, string path, bool matches) => Assert.Equal(matches, PathGlobs.Matches(globs, path));
}
