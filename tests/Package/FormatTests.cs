namespace Unauthorized.Analyzers.Tests.Package;

/// <summary><c>dotnet format</c> applies the fixes of the package; what it leaves compiles, is clean and answers as it should.</summary>
[Collection(nameof(PackageFixture))]
public sealed class FormatTests(PackageFixture package)
{
    public static TheoryData<Question> Questions { get; } = new(Question.Storefront.Where(question => TrackedRules.Ids.Contains(question.Rule)));

    [Theory]
    [InlineData(Consumers.Fixed)]
    [InlineData(Consumers.Storefront)]
    public void Rebuild_is_clean_of_what_was_fixed(string project)
    {
        IEnumerable<string> shown = PackageFixture.Fixable.Intersect(TrackedRules.Ids).Where(id => project == Consumers.Storefront || id != "UNA1007"); // only a shop has a sign-in
        Assert.Superset(shown.ToHashSet(), package.Logged[project].Select(finding => finding.Id).ToHashSet());
        package.Format.Succeeded();
        package.Rebuild.Succeeded();
        Assert.DoesNotContain(package.LoggedAfterFormat[project], finding => PackageFixture.Fixable.Contains(finding.Id));
    }

    [Fact]
    public void The_challenge_is_the_one_that_the_project_file_names()
    {
        string fixedCode = File.ReadAllText(Path.Combine(package.Project(Consumers.Fixed), "Program.cs"));
        Assert.Equal(4, fixedCode.Split("Headers.WWWAuthenticate = \"Bearer realm=\\\"items\\\"\";").Length - 1); // three fixed, one right before
    }

    [Theory, MemberData(nameof(Questions), DisableDiscoveryEnumeration = true)]
    public void The_fixed_application_answers_right(Question question)
    {
        Answer before = package.Before[question];
        Answer after = package.After[question];
        if (question.Rule == "UNA2004")
        {
            Assert.Equal(500, before.Status);
            Assert.Equal(403, after.Status);
            Assert.NotEmpty(after.Body);
            return;
        }

        Assert.Equal(401, before.Status);
        Assert.Equal("", before.Challenge);
        Assert.NotEqual("", after.Challenge);
        Assert.Equal(before with { Challenge = after.Challenge }, after);
    }
}
