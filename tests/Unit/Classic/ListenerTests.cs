using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Unauthorized.Analyzers.Rules.Challenge;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary><c>HttpListener</c> is in the base class library: only its mention makes a program a server.</summary>
public class ListenerTests
{
    [Theory]
    [InlineData("[|context.Response.StatusCode = 401|];")]
    [InlineData("[|context.Response.StatusCode = (int)HttpStatusCode.Unauthorized|]; context.Response.Close();")]
    [InlineData("""[|context.Response.StatusCode = 401|]; context.Response.OutputStream.Write(new byte[1], 0, 1); context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""[|context.Response.StatusCode = 401|]; context.Response.Close(); context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    public Task A_bare_status_is_reported(string body) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Handler(body));

    [Theory]
    [InlineData("""context.Response.AddHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.AppendHeader("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.Headers.Add("WWW-Authenticate", "Basic");""")]
    [InlineData("""context.Response.Headers.Add("WWW-Authenticate: Basic");""")]
    [InlineData("""context.Response.Headers.Add(HttpResponseHeader.WwwAuthenticate, "Basic");""")]
    [InlineData("""context.Response.Headers["WWW-Authenticate"] = "Basic";""")]
    [InlineData("""context.Response.Headers[HttpResponseHeader.WwwAuthenticate] = "Basic";""")]
    [InlineData("""context.Response.Headers.Set(HttpResponseHeader.WwwAuthenticate, "Basic");""")]
    [InlineData("""var response = context.Response; response.AddHeader("WWW-Authenticate", "Basic");""")]
    public Task A_status_with_the_header_is_not(string header) => Verify.ClassicRule<UNA1002StatusWithoutChallenge>(Handler("context.Response.StatusCode = 401; " + header + " context.Response.Close();"));

    [Theory]
    [InlineData("class C { HttpListener l; }", true)]
    [InlineData("class C { object l; }", false)]
    public void Only_a_mention_makes_a_program_a_server(string source, bool isServer)
    {
        string padding = new('/', 8192 - "class C { HttpLis".Length);
        foreach (string text in new[] { source, padding + "\n" + source, new string('\n', 20_000) + source })
        {
            CSharpCompilation compilation = CSharpCompilation.Create("Console", [CSharpSyntaxTree.ParseText(text)], WebReferences.WithoutWeb);
            Assert.Equal(isServer, KnownTypes.For(compilation).IsWeb);
        }
    }

    private static string Handler(string body) => $$"""
        public class Server
        {
            public void Serve(HttpListener listener)
            {
                HttpListenerContext context = listener.GetContext();
                {{body}}
            }
        }
        """;
}
