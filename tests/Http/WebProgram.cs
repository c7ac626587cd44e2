using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// Web code that is compiled in memory and served by Kestrel. Controllers of the source are mapped by themselves; a static class
/// <c>App</c> may have <c>Services(WebApplicationBuilder)</c>, <c>Use(WebApplication)</c> for middleware and <c>Map(WebApplication)</c> for
/// endpoints.
/// </summary>
internal sealed class WebProgram
{
    private static readonly ConcurrentDictionary<string, WebProgram> Compiled = new();
    private static int s_assemblies;

    private readonly Assembly _assembly;

    private WebProgram(Assembly assembly) => _assembly = assembly;

    /// <summary>Compiles the source, which must have no errors; the same source is compiled once.</summary>
    public static WebProgram Compile(string source) => Compiled.GetOrAdd(source, static text => new WebProgram(Load(text)));

    /// <summary>Serves the program under an authentication set-up, sends one request and returns what came back.</summary>
    public async Task<Exchange> AskAsync(AuthenticationSetup setup, Caller caller, string path = "/", string method = "GET")
    {
        await using WebApplication app = Build(setup);
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        await setup.AuthenticateAsync(client, request, caller);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request);
            return new Exchange((int)response.StatusCode, response.Headers.WwwAuthenticate.Count == 0 && !response.Headers.NonValidated.Contains("WWW-Authenticate") ? null : string.Join(", ", response.Headers.NonValidated["WWW-Authenticate"]),
                await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType, response.Headers.Location?.OriginalString)
            {
                ProxyChallenge = response.Headers.NonValidated.Contains("Proxy-Authenticate") ? string.Join(", ", response.Headers.NonValidated["Proxy-Authenticate"]) : null,
            };
        }
        catch (HttpRequestException)
        {
            return Exchange.Aborted;
        }
        finally
        {
            await app.StopAsync();
        }
    }

    private WebApplication Build(AuthenticationSetup setup)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = _assembly.GetName().Name });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddControllers().AddApplicationPart(_assembly);
        builder.Services.AddAuthorization();
        setup.Register(builder.Services);
        Call("Services", builder);
        WebApplication app = builder.Build();
        Call("Use", app);
        setup.Map(app);
        app.MapControllers();
        Call("Map", app);
        return app;
    }

    private void Call(string name, object argument) => _assembly.GetType("App")?.GetMethod(name, BindingFlags.Public | BindingFlags.Static)?.Invoke(null, [argument]);

    private static Assembly Load(string source)
    {
        string name = "Web" + Interlocked.Increment(ref s_assemblies);
        CSharpParseOptions options = new(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, options), CSharpSyntaxTree.ParseText(Verify.GlobalUsings, options)],
            WebReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        stream.Position = 0;
        return AssemblyLoadContext.Default.LoadFromStream(stream);
    }
}

/// <summary>What a client got: the status, the challenge header, the body, its media type and a redirect's target.</summary>
internal sealed record Exchange(int Status, string? Challenge, string Body, string? ContentType, string? Location)
{
    /// <summary>The challenge of a proxy.</summary>
    public string? ProxyChallenge { get; init; }

    /// <summary>The connection was cut: an exception after the response had started.</summary>
    public static readonly Exchange Aborted = new(0, null, "aborted", null, null);
}
