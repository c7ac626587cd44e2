using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules;

internal static class OldEndpointSource
{
    public const string Library = """
        using System;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;

        namespace FastEndpoints;

        public abstract class BaseEndpoint
        {
            public HttpContext HttpContext => null!;

            public virtual void Configure() { }
        }

        public abstract class Endpoint<TRequest, TResponse> : BaseEndpoint
        {
            public virtual Task HandleAsync(TRequest req, CancellationToken ct) => Task.CompletedTask;

            protected void AllowAnonymous(params string[] verbs) { }

            protected Task SendUnauthorizedAsync(CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendForbiddenAsync(CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendAsync(TResponse response, int statusCode = 200, CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendStringAsync(string content, int statusCode = 200, string contentType = "text/plain", CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendErrorsAsync(int statusCode = 400, CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendHeadersAsync(Action<IHeaderDictionary> headers, int statusCode = 200, CancellationToken cancellation = default) => Task.CompletedTask;

            protected Task SendResultAsync(IResult result) => Task.CompletedTask;
        }

        public abstract class Endpoint<TRequest> : Endpoint<TRequest, object?>;
        """;

    public static Task Check<TRule>(string handle)
        where TRule : DiagnosticAnalyzer, new()
    {
        MetadataReference[] framework = [.. WebReferences.All.Where(r => !Path.GetFileName(r.Display!).StartsWith("FastEndpoints", StringComparison.Ordinal))];
        var test = new CSharpAnalyzerTest<TRule, DefaultVerifier> { ReferenceAssemblies = new ReferenceAssemblies("net10.0") };
        test.TestState.AdditionalReferences.AddRange(framework);
        test.TestState.AdditionalReferences.Add(Compiled(framework));
        test.TestState.Sources.Add($$"""
            using System.Threading;
            using System.Threading.Tasks;
            using FastEndpoints;
            using Microsoft.AspNetCore.Http;

            public class Orders : Endpoint<string>
            {
                public override void Configure() => AllowAnonymous();

                public override Task HandleAsync(string request, CancellationToken ct)
                {
                    {{handle}}
                }
            }
            """);
        return test.RunAsync();
    }

    public static MetadataReference Compiled(MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("FastEndpoints", [CSharpSyntaxTree.ParseText(Library)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
