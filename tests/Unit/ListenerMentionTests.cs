using Microsoft.CodeAnalysis.CSharp;
using Unauthorized.Analyzers.Responses;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary><c>HttpListener</c> is in the base class library: only its mention makes a program a server.</summary>
public class ListenerMentionTests
{
    [Theory]
    [InlineData("class C { HttpListener l; }", true)]
    [InlineData("class C { object l; }", false)]
    public void Only_a_mention_makes_a_program_a_server(string source, bool isServer)
    {
        string padding = new('/', 8192 - "class C { HttpLis".Length);
        foreach (string text in new[] { source, padding + "\n" + source, new string('\n', 20_000) + source })
        {
            CSharpCompilation compilation = CSharpCompilation.Create("Console", [CSharpSyntaxTree.ParseText(text)], WebReferences.WithoutWeb);
            Assert.Equal(isServer, Web.Facts(compilation).Frameworks.Can(Capabilities.Web));
        }
    }
}
