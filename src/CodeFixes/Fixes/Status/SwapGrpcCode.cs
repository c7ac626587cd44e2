using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>Names the other one of <c>StatusCode.Unauthenticated</c> and <c>StatusCode.PermissionDenied</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SwapGrpcCode))]
public sealed class SwapGrpcCode()
    : RewriteFix("Answer with the other status code (changes the response)", ".Swap", UNA2012GrpcCodeMistaken.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        SimpleNameSyntax? name = (site.Node as BaseObjectCreationExpressionSyntax)
            ?.ArgumentList?.Arguments.Select(static a => Name(a.Expression))
            .FirstOrDefault(static n => n?.Identifier.ValueText is "Unauthenticated" or "PermissionDenied");
        return name is null
            ? null
            : site.Root.ReplaceNode(
                name,
                SyntaxFactory
                    .IdentifierName(name.Identifier.ValueText is "Unauthenticated" ? "PermissionDenied" : "Unauthenticated")
                    .WithTriviaFrom(name)
            );
    }

    private static SimpleNameSyntax? Name(ExpressionSyntax expression) =>
        expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
