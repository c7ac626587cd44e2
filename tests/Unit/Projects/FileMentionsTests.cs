using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>Files are read once, and again only when they change.</summary>
[CollectionDefinition(nameof(FileMentionsTests), DisableParallelization = true)]
[Collection(nameof(FileMentionsTests))]
public class FileMentionsTests
{
    [Fact]
    public void Typing_in_one_file_of_2000_reads_one_file()
    {
        string[] sources = [.. Enumerable.Range(0, 1_998).Select(i => $"class C{i} {{ int M() => {i}; }}"), "var app = WebApplication.CreateBuilder(args).Build(); app.Run();"];
        CSharpCompilation compilation = Web.Compile(sources);
        int start = FileNames.Reads;
        Ask(compilation);
        Assert.Equal(2_000, FileNames.Reads - start);

        SyntaxTree old = compilation.SyntaxTrees[7];
        CSharpCompilation edited = compilation.ReplaceSyntaxTree(old, CSharpSyntaxTree.ParseText("class C7 { int M() => 8; }", (CSharpParseOptions)old.Options));
        Ask(edited);
        Assert.Equal(2_001, FileNames.Reads - start);

        Ask(edited.WithAssemblyName("again"));
        Assert.Equal(2_001, FileNames.Reads - start);
    }

    [Theory]
    [InlineData("Headers[\"WWW-Authenticate\"]", true)]
    [InlineData("Headers[\"www-authenticate\"]", true)]
    [InlineData("Headers[\"WWW-AUTHENTICATE\"]", true)]
    [InlineData("Headers.WWWAuthenticate", true)]
    [InlineData("Headers.WwwAuthenticate", true)]
    [InlineData("await AuthenticateAsync()", false)]
    [InlineData("Headers[\"WWW-Authentication\"]", false)]
    [InlineData("uthenticate", false)]
    [InlineData("", false)]
    public void Header_is_found_in_all_its_spellings(string text, bool found) => Assert.Equal(found, Read(text).Header);

    [Theory]
    [InlineData("services.AddAuthentication(\"x\").AddJwtBearer()", "AddAuthentication,AddJwtBearer")]
    [InlineData("app.UseRouting(); app.Use(async () => { }); app.UseMiddleware<T>(); useful.User(); x.Used()", "UseRouting,Use,UseMiddleware")]
    [InlineData("list.AddRange(x); date.AddDays(1); list.Add(1); set.Added(); a.AddEndpointFilter<T>()", "AddEndpointFilter")]
    [InlineData("[Authorize] class C; e.RequireAuthorization(); [HttpGet, Authorize(Roles = \"x\")] void M(); Unauthorized(); Authorized()", "RequireAuthorization,Authorize,Authorize")]
    [InlineData("o.Filters.Add<T>(); c.MessageHandlers.Add(h); o.FallbackPolicy = p; o.OnRedirectToLogin = r; x.Configure<O>(y)", "Filters,MessageHandlers,FallbackPolicy,OnRedirectToLogin,Configure")]
    [InlineData(".", "")]
    [InlineData("x.U", "")]
    [InlineData("x.Add", "")]
    [InlineData("x.Use", "")]
    public void Names_are_found(string text, string names) => Assert.Equal(names, string.Join(",", Read(text).Occurrences.Select(m => m.Name)));

    private static FileNames Read(string text) => FileNames.Of(CSharpSyntaxTree.ParseText(text), default);

    private static void Ask(Compilation compilation)
    {
        StartupFacts project = Web.Facts(compilation).Startup;
        Assert.True(project.IsHost(default));
        Assert.False(project.Flow.Frameworks.Files.MentionsHeader(default));
        Assert.Empty(project.Schemes(default).Schemes);
    }
}
