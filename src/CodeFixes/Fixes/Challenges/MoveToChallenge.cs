using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>
/// Moves the header from <c>HandleAuthenticateAsync</c> to an override of <c>HandleChallengeAsync</c>, where it is sent with 401s only.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MoveToChallenge))]
public sealed class MoveToChallenge()
    : RewriteFix("Move the challenge to 'HandleChallengeAsync'", ".Move", UNA1011ChallengeWhileAuthenticating.Id)
{
    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Operation.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax } statement
            || site.Operation.FirstAncestorOrSelf<ClassDeclarationSyntax>() is not { } declaration
            || site.Operation.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } authenticate
            || Value(site.Operation) is not { } value
            || UsesLocals(value, site.Model, cancellation)
        )
        {
            return null;
        }

        MethodDeclarationSyntax? challenge = declaration
            .Members.OfType<MethodDeclarationSyntax>()
            .FirstOrDefault(m => m.Identifier.ValueText is "HandleChallengeAsync");
        bool isDone = challenge is not null && challenge.ToString().Contains("Authenticate,");
        SyntaxAnnotation mark = new();
        SyntaxNode root = site.Root.ReplaceNode(
            declaration,
            declaration.RemoveNode(statement, SyntaxRemoveOptions.KeepUnbalancedDirectives)!.WithAdditionalAnnotations(mark)
        );
        if (isDone)
        {
            return root;
        }

        int position = declaration.OpenBraceToken.Span.End;
        StatementSyntax header = AppendedChallenge.Statement(
            SyntaxFactory.IdentifierName("Response"),
            value.WithoutTrivia(),
            site.Model,
            position
        );
        ClassDeclarationSyntax current = (ClassDeclarationSyntax)root.GetAnnotatedNodes(mark).Single();
        if (challenge is null)
        {
            int at = declaration.Members.IndexOf(authenticate) + 1;
            MemberDeclarationSyntax added = GenerateChallenge
                .Override(header, site.Model, position)
                .WithLeadingTrivia(SyntaxFactory.ElasticCarriageReturnLineFeed, SyntaxFactory.ElasticCarriageReturnLineFeed);
            return root.ReplaceNode(current, current.WithMembers(current.Members.Insert(at, added)));
        }

        // An existing override gets the header before all it does.
        MethodDeclarationSyntax existing = current
            .Members.OfType<MethodDeclarationSyntax>()
            .First(m => m.Identifier.ValueText is "HandleChallengeAsync");
        return existing.Body is { Statements: [{ } first, ..] } ? Bodies.Surround(root, first, header, after: null) : null;
    }

    private static ExpressionSyntax? Value(SyntaxNode write) =>
        write switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            InvocationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: { } value }] } => value,
            _ => null,
        };

    private static bool UsesLocals(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation) =>
        value
            .DescendantNodesAndSelf()
            .OfType<IdentifierNameSyntax>()
            .Any(name =>
                model.GetSymbolInfo(name, cancellation).Symbol
                    is ILocalSymbol
                        or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } }
            );
}
