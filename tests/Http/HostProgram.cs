using System.Reflection;
using System.Runtime.Loader;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// An application that is compiled in memory with its set-up and pipeline, so that project facts see both: a class <c>Entry</c> whose
/// <c>Build</c> returns the host. Every request is asked of a host of its own.
/// </summary>
internal sealed class HostProgram
{
    private static int s_assemblies;

    private readonly Assembly _assembly;

    private HostProgram(Assembly assembly) => _assembly = assembly;

    /// <summary>An application with services, a pipeline and types of its own; <c>builder</c> and <c>app</c> are in scope.</summary>
    public static string Source(string services, string pipeline, string types = "") => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public static class Entry
        {
            public static IHost Build()
            {
                var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production", ApplicationName = typeof(Entry).Assembly.GetName().Name });
                builder.Logging.ClearProviders();
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Services.AddControllers().AddApplicationPart(typeof(Entry).Assembly);
                {{services}}
                var app = builder.Build();
                {{pipeline}}
                return app;
            }
        }

        {{types}}
        """;

    /// <summary>Compiles a source, which must have no errors.</summary>
    public static HostProgram Compile(string source)
    {
        CSharpCompilation compilation = Web.Compile(source).WithAssemblyName("Host" + Interlocked.Increment(ref s_assemblies));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics));
        stream.Position = 0;
        return new HostProgram(AssemblyLoadContext.Default.LoadFromStream(stream));
    }

    /// <summary>Sends one request and returns what came back.</summary>
    public async Task<Exchange> AskAsync(string path, Caller caller = Caller.Anonymous, string method = "GET", Action<HttpRequestMessage>? prepare = null)
    {
        using IHost app = (IHost)_assembly.GetType("Entry")!.GetMethod("Build")!.Invoke(null, null)!;
        await app.StartAsync();
        string address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(30) };
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        await AuthenticationSetup.Jwt.AuthenticateAsync(client, request, caller);
        prepare?.Invoke(request);
        try
        {
            using HttpResponseMessage response = await client.SendAsync(request);
            return new Exchange((int)response.StatusCode, response.Headers.NonValidated.Contains("WWW-Authenticate") ? string.Join(", ", response.Headers.NonValidated["WWW-Authenticate"]) : null,
                await response.Content.ReadAsStringAsync(), response.Content.Headers.ContentType?.MediaType,
                response.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? origins) ? string.Join(", ", origins) : response.Headers.Location?.OriginalString);
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
}
