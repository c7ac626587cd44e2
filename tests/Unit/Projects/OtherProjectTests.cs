using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Projects;

/// <summary>
/// A project that another one references: an editor hands it over as a compilation with its source, a build as metadata without. What is
/// said of the code must not depend on that.
/// </summary>
public class OtherProjectTests
{
    private const string Library = """
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        public class KeyOptions : AuthenticationSchemeOptions;

        public class KeyHandler(IOptionsMonitor<KeyOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<KeyOptions>(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

            protected override Task HandleChallengeAsync(AuthenticationProperties properties)
            {
                Response.Headers.WWWAuthenticate = "Key";
                return base.HandleChallengeAsync(properties);
            }
        }

        public abstract class BaseHandler(IOptionsMonitor<KeyOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<KeyOptions>(options, logger, encoder)
        {
            protected void Prepare() => Response.OnStarting(() => { Response.Headers.WWWAuthenticate = "Key"; return Task.CompletedTask; });
        }

        public static class KeyExtensions
        {
            public static AuthenticationBuilder AddKey(this AuthenticationBuilder builder) => builder.AddScheme<KeyOptions, KeyHandler>("Key", null);

            public static IServiceCollection AddSecurity(this IServiceCollection services) { services.AddAuthentication("Key").AddKey(); return services; }

            public static void WriteChallenge(this HttpResponse response) => response.Headers.WWWAuthenticate = "Key";
        }

        public interface IChallengeWriter { Task WriteAsync(HttpContext context); Task WriteChallengeAsync(HttpContext context); }
        """;

    private static async Task<string[]> Run(DiagnosticAnalyzer rule, string source, bool isBuild, bool compiles = true)
    {
        CSharpParseOptions parse = new(LanguageVersion.Latest);
        CSharpCompilation library = Compile("Library", OutputKind.DynamicallyLinkedLibrary, Library, []);
        MetadataReference reference = isBuild ? Emitted(library) : library.ToMetadataReference();
        CSharpCompilation application = Compile("Application", OutputKind.ConsoleApplication, source, [reference]);
        Assert.Equal(compiles, !application.GetDiagnostics().Any(d => d.Severity is DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> found = await application.WithAnalyzers([rule]).GetAnalyzerDiagnosticsAsync();
        return [.. found.Select(d => d.Location.SourceTree!.GetText().ToString(d.Location.SourceSpan))];

        CSharpCompilation Compile(string name, OutputKind kind, string text, MetadataReference[] more) =>
            CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(text, parse, name + ".cs"), CSharpSyntaxTree.ParseText(Verify.GlobalUsings, parse)], [.. WebReferences.All, .. more],
                new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static MetadataReference Emitted(CSharpCompilation library)
    {
        using MemoryStream stream = new();
        Assert.True(library.Emit(stream).Success);
        stream.Position = 0;
        return MetadataReference.CreateFromStream(stream);
    }

    private static string Application(string services) => $$"""
        using Microsoft.AspNetCore.Authorization;
        var builder = WebApplication.CreateBuilder(args);
        {{services}}
        var app = builder.Build();
        app.MapGet("/", [Authorize] () => "in");
        app.Run();
        """;

    [Theory]
    [InlineData("builder.Services.AddAuthentication(\"Key\").AddKey();", true)]
    [InlineData("builder.Services.AddAuthentication(\"Key\").AddKey();", false)]
    [InlineData("builder.Services.AddSecurity();", true)]
    [InlineData("builder.Services.AddSecurity();", false)]
    [InlineData("builder.Services.AddAuthentication(\"Key\").AddScheme<KeyOptions, KeyHandler>(\"Key\", null);", true)]
    [InlineData("builder.Services.AddAuthentication(\"Key\").AddScheme<KeyOptions, KeyHandler>(\"Key\", null);", false)]
    public async Task Scheme_of_another_project_is_registered(string services, bool isBuild) =>
        Assert.Empty(await Run(new UNA4004ChallengeWithoutScheme(), Application(services), isBuild));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Missing_scheme_is_reported_all_the_same(bool isBuild) =>
        Assert.Equal(["Authorize"], await Run(new UNA4004ChallengeWithoutScheme(), Application("builder.Services.AddAuthorization();"), isBuild));

    [Theory]
    [InlineData("builder.Services.AddMissing();")]
    [InlineData("builder.Services.AddAuthorization(); Startup.Configure(builder.Services); static class Startup { public static void Configure(IMissing services) { services.AddMissing(); } }")]
    public async Task Start_up_code_that_does_not_bind_may_register_one(string services) =>
        Assert.Empty(await Run(new UNA4004ChallengeWithoutScheme(), services.Contains("static class", StringComparison.Ordinal) ? Application(services[..services.IndexOf("static class", StringComparison.Ordinal)]) + services[services.IndexOf("static class", StringComparison.Ordinal)..] : Application(services), isBuild: true, compiles: false));

    [Theory]
    [InlineData("context.Response.WriteChallenge();", true, false)]
    [InlineData("context.Response.WriteChallenge();", false, false)]
    [InlineData("await writer.WriteChallengeAsync(context);", true, false)]
    [InlineData("await writer.WriteChallengeAsync(context);", false, false)]
    [InlineData("await Task.Yield();", true, true)]
    [InlineData("await Task.Yield();", false, true)]
    public async Task Challenge_that_cannot_be_seen_is_told_by_its_name(string before, bool isBuild, bool fires)
    {
        string[] found = await Run(new UNA1002StatusWithoutChallenge(), $$"""
            await Task.Yield();

            public class Gate(IChallengeWriter writer)
            {
                public async Task InvokeAsync(HttpContext context)
                {
                    _ = writer;
                    {{before}}
                    context.Response.StatusCode = 401;
                }
            }
            """, isBuild);
        Assert.Equal(fires ? ["context.Response.StatusCode = 401"] : [], found);
    }

    [Theory]
    [InlineData("BaseHandler", true)]
    [InlineData("BaseHandler", false)]
    [InlineData("KeyHandler", true)]
    [InlineData("KeyHandler", false)]
    public async Task Handler_with_a_base_of_another_project_is_left_alone(string type, bool isBuild) => Assert.Empty(await Run(new UNA1004HandlerWithoutChallenge(), $$"""
        using System.Text.Encodings.Web;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.Extensions.Logging;
        using Microsoft.Extensions.Options;

        await Task.Yield();

        public class MyHandler(IOptionsMonitor<KeyOptions> options, ILoggerFactory logger, UrlEncoder encoder) : {{type}}(options, logger, encoder)
        {
            protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());
        }
        """, isBuild));
}
