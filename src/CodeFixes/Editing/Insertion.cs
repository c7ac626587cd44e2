using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>A node in its tree, around which statements are put.</summary>
internal readonly record struct InsertionPlace(SyntaxNode Root, SyntaxNode Node, SemanticModel Model);

/// <summary>Puts statements before or behind the one in which a node is evaluated, making room where there is none.</summary>
internal static class Insertion
{
    /// <summary>Whether the node is evaluated unconditionally in a statement, or in an expression body that can become a block.</summary>
    public static bool IsPossible(SyntaxNode node) =>
        Bodies.Container(node) is { } container && Branching.ToSplit(node, container, out bool possible) is null && possible;

    /// <summary>
    /// The root with the statements around that of the node; statements behind come right after it, in their order. A replacement takes the
    /// node's own place in the end.
    /// </summary>
    public static SyntaxNode Around(
        InsertionPlace place,
        IEnumerable<StatementSyntax> before,
        IEnumerable<StatementSyntax> behind,
        CancellationToken cancellation,
        ExpressionSyntax? replacement = null
    )
    {
        (SyntaxNode root, SyntaxNode node, SemanticModel model) = place;
        SyntaxNode container = Bodies.Container(node)!;
        bool isVoid = container is not StatementSyntax && Bodies.IsVoid(container, model, cancellation);
        SyntaxAnnotation mark = new();
        SyntaxAnnotation body = new();
        root = root.ReplaceNodes(new[] { node, container }.Distinct(), (original, rewritten) =>
        {
            rewritten = original == node ? rewritten.WithAdditionalAnnotations(mark) : rewritten;
            return original == container ? rewritten.WithAdditionalAnnotations(body) : rewritten;
        });
        if (container is not StatementSyntax)
        {
            root = Bodies.ToBlock(root, root.GetAnnotatedNodes(body).First(), isVoid);
        }

        foreach (StatementSyntax statement in behind.Reverse())
        {
            root = Bodies.Surround(root, Statement(root, mark), before: null, after: statement);
        }

        foreach (StatementSyntax statement in before)
        {
            root = Bodies.Surround(root, Statement(root, mark), before: statement, after: null);
        }

        return replacement is null
            ? root
            : root.ReplaceNode(root.GetAnnotatedNodes(mark).First(), replacement.WithTriviaFrom(root.GetAnnotatedNodes(mark).First()));
    }

    private static StatementSyntax Statement(SyntaxNode root, SyntaxAnnotation mark) =>
        root.GetAnnotatedNodes(mark).First().FirstAncestorOrSelf<StatementSyntax>()!;
}
