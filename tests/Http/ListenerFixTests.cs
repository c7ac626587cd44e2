using System.Net;
using System.Net.Sockets;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;
using Unauthorized.Analyzers.Rules.Challenges;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>What the fix writes for <c>HttpListener</c>, served by one on loopback and asked: the header comes, all else stays.</summary>
public class ListenerFixTests
{
    private const string Source = """
        using System.Net;
        using System.Text;

        public static class Server
        {
            public static void Answer(HttpListenerContext context)
            {
                switch (context.Request.Url!.AbsolutePath)
                {
                    case "/empty":
                        context.Response.StatusCode = 401;
                        break;
                    case "/body":
                        HttpListenerResponse response = context.Response;
                        response.StatusCode = (int)HttpStatusCode.Unauthorized;
                        response.OutputStream.Write(Encoding.UTF8.GetBytes("no"));
                        break;
                    case "/helper":
                        Fail(context, 401);
                        break;
                    default:
                        Fail(context, 404);
                        break;
                }

                context.Response.Close();
            }

            private static void Fail(HttpListenerContext context, int status)
            {
                context.Response.StatusCode = status;
                context.Response.OutputStream.Write(Encoding.UTF8.GetBytes("failed"));
            }
        }
        """;

    [Fact]
    public async Task The_header_comes_and_all_else_stays()
    {
        string repaired = await FixRunner.ApplyAsync(new UNA1002StatusWithoutChallenge(), new SetChallengeHeader(), Source);
        MethodInfo before = Compile(Source);
        MethodInfo after = Compile(repaired);
        foreach ((string path, string body) in new[] { ("/empty", ""), ("/body", "no"), ("/helper", "failed") })
        {
            Assert.Equal((path, 401, null, body), await AskAsync(before, path));
            Assert.Equal((path, 401, "YOUR-SCHEME", body), await AskAsync(after, path));
        }

        Assert.Equal(("/other", 404, null, "failed"), await AskAsync(after, "/other"));
    }

    private static async Task<(string Path, int Status, string? Challenge, string Body)> AskAsync(MethodInfo answer, string path)
    {
        string address = $"http://127.0.0.1:{FreePort()}/";
        using var listener = new HttpListener { Prefixes = { address } };
        listener.Start();
        Task served = Task.Run(async () => answer.Invoke(null, [await listener.GetContextAsync()]));
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(30) };
        using HttpResponseMessage response = await client.GetAsync(address + path.TrimStart('/'));
        await served;
        return (path, (int)response.StatusCode, response.Headers.NonValidated.Contains("WWW-Authenticate") ? string.Join(", ", response.Headers.NonValidated["WWW-Authenticate"]) : null, await response.Content.ReadAsStringAsync());
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    private static MethodInfo Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Listener" + Guid.NewGuid().ToString("N"), [CSharpSyntaxTree.ParseText(source), CSharpSyntaxTree.ParseText(Verify.GlobalUsings)], WebReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var stream = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join(Environment.NewLine, result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        return Assembly.Load(stream.ToArray()).GetType("Server")!.GetMethod("Answer")!;
    }
}
