using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Effect;
using Xunit;

namespace Unauthorized.Analyzers.Tests.FastEndpoints;

/// <summary>FastEndpoints up to version 6, whose endpoints have the sending calls themselves, by a reference with the members of 6.2 that matter.</summary>
public class OldSendersTests
{
    private const string Library = """
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

    [Theory]
    [InlineData("return [|SendUnauthorizedAsync(ct)|];")]
    [InlineData("return [|SendAsync(request, 401)|];")]
    [InlineData("""return [|SendStringAsync("no", 401)|];""")]
    [InlineData("return [|SendErrorsAsync(401)|];")]
    [InlineData("return [|SendHeadersAsync(h => { }, 401)|];")]
    [InlineData("""return SendHeadersAsync(h => h.WWWAuthenticate = "Key", 401);""")]
    [InlineData("return SendResultAsync([|Results.Unauthorized()|]);")]
    [InlineData("""HttpContext.Response.Headers.WWWAuthenticate = "Key"; return SendUnauthorizedAsync(ct);""")]
    [InlineData("return SendForbiddenAsync(ct);")]
    public Task Sends(string handle) => Check<UNA1001ResultWithoutChallenge>(handle);

    [Theory]
    [InlineData("[|HttpContext.Response.StatusCode = 401|]; return Task.CompletedTask;")]
    [InlineData("HttpContext.Response.StatusCode = 401; return SendUnauthorizedAsync(ct);")]
    public Task Sends_by_itself(string handle) => Check<UNA5003StatusOverridden>(handle);

    private static Task Check<TRule>(string handle)
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

    private static MetadataReference Compiled(MetadataReference[] references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("FastEndpoints", [CSharpSyntaxTree.ParseText(Library)], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
