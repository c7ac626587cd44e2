using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Effects;

/// <summary>FastEndpoints, by a reference with the few members that matter: it sends a response where the endpoint sends none (<c>on-the-wire.md</c> B14).</summary>
public class AutoSendTests
{
    private const string Library = """
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;

        namespace FastEndpoints;

        public abstract class BaseEndpoint
        {
            public HttpContext HttpContext => null!;
        }

        public abstract class Endpoint<TRequest> : BaseEndpoint
        {
            public Sender Send => null!;

            public virtual Task HandleAsync(TRequest request, CancellationToken cancellation) => Task.CompletedTask;
        }

        public sealed class Sender
        {
            public Task UnauthorizedAsync() => Task.CompletedTask;

            public Task OkAsync() => Task.CompletedTask;
        }
        """;

    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|]; return Task.CompletedTask;")]
    [InlineData("if (request.Length == 0) { [|HttpContext.Response.StatusCode = 403|]; return Task.CompletedTask; } return Send.OkAsync();")]
    [InlineData("return Send.UnauthorizedAsync();")]
    [InlineData("HttpContext.Response.StatusCode = 401; return HttpContext.Response.WriteAsync(\"no\");")]
    [InlineData("HttpContext.Response.Headers.WWWAuthenticate = \"Key\"; HttpContext.Response.StatusCode = 401; return Send.UnauthorizedAsync();")]
    public Task A_status_needs_a_send(string body)
    {
        var test = new CSharpAnalyzerTest<UNA5003StatusOverridden, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.AdditionalReferences.AddRange(WebReferences.All);
        test.TestState.AdditionalReferences.Add(FastEndpoints());
        test.TestState.Sources.Add($$"""
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.AspNetCore.Http;

            public class Orders : FastEndpoints.Endpoint<string>
            {
                public override Task HandleAsync(string request, CancellationToken cancellation)
                {
                    {{body}}
                }
            }
            """);
        return test.RunAsync();
    }

    private static MetadataReference FastEndpoints()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("FastEndpoints", [CSharpSyntaxTree.ParseText(Library)], WebReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
