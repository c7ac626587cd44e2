using System.Net;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary><c>dotnet format</c> applies the fixes of the package, and the code that it leaves compiles and is clean.</summary>
[Collection(nameof(PackageFixture))]
public sealed class FormatTests(PackageFixture package)
{
    private static readonly string[] Fixable = ["UNA1001", "UNA1002", "UNA2004"];

    [Fact]
    public async Task Format_applies_the_fixes_and_the_rebuild_is_clean()
    {
        string source = Path.Combine(package.Project(Consumers.Fixed), "Program.cs");
        Assert.Subset(package.Logged(Consumers.Fixed).Select(finding => finding.Id).ToHashSet(), Fixable.Intersect(TrackedRules.Ids).ToHashSet());

        DotnetRun format = (await package.Run(["format", "analyzers", Consumers.Fixed, "--no-restore", "--severity", "info", "--diagnostics", .. Fixable])).Succeeded();
        string after = await File.ReadAllTextAsync(source);
        DotnetRun build = await package.Rebuild(Consumers.Fixed);

        Assert.True(build.ExitCode == 0, $"{build.Output}\n{format.Output}\n{after}");
        Assert.DoesNotContain(package.Logged(Consumers.Fixed), finding => Fixable.Contains(finding.Id));
        Assert.Contains("Bearer realm=\\\"items\\\"", Between(after, "app.Use(", "app.MapControllers"), StringComparison.Ordinal); // the property of the project
        Assert.Contains("Bearer realm=\\\"items\\\"", Between(after, "class ItemsController", "Sign in first"), StringComparison.Ordinal);
        Assert.Contains("// UNA1001", after, StringComparison.Ordinal); // comments stay

        using RunningApplication application = await RunningApplication.Start(Path.Combine(package.Project(Consumers.Fixed), "bin", "Debug", "net10.0", "Fixed.dll"));
        await AnswersWithChallenge(application.Client, "/items", authorization: null, body: "");
        await AnswersWithChallenge(application.Client, "/items", "Bearer expired", "Sign in first");
        await AnswersWithChallenge(application.Client, "/mine", "Bearer expired", body: "");
    }

    private static async Task AnswersWithChallenge(HttpClient client, string path, string? authorization, string body)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"items\"", Assert.Single(response.Headers.WwwAuthenticate).ToString());
        Assert.Equal(body, await response.Content.ReadAsStringAsync());
    }

    private static string Between(string text, string start, string end)
    {
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int to = text.IndexOf(end, from, StringComparison.Ordinal);
        return text[from..to];
    }
}
