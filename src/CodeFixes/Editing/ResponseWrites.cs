using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.CodeFixes.Syntax;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Takes statements that write a response out of a block, for places that must not answer.</summary>
internal static class ResponseWrites
{
    /// <summary>The root without the writes in the block of a node; null where the node is no such statement.</summary>
    public static SyntaxNode? Remove(
        SyntaxNode root,
        SyntaxNode write,
        SemanticModel model,
        KnownTypes types,
        CancellationToken cancellation
    )
    {
        if (
            write.FirstAncestorOrSelf<StatementSyntax>() is not { Parent: BlockSyntax block } own
            || Expression(own) != write
            || !IsWrite(own, model, types, cancellation)
        )
        {
            return null;
        }

        SyntaxNode? function = block
            .Ancestors()
            .FirstOrDefault(a => a is LambdaExpressionSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax);
        List<StatementSyntax> writes = [.. block.Statements.Where(s => IsWrite(s, model, types, cancellation))];
        List<SyntaxNode> tracked = [.. writes, function ?? block];
        root = root.TrackNodes(tracked);
        foreach (StatementSyntax statement in writes)
        {
            StatementSyntax current = root.GetCurrentNode(statement)!;
            root =
                current is ReturnStatementSyntax
                    ? root.ReplaceNode(current, Completed(model, write.SpanStart).WithTriviaFrom(current))
                    : root.RemoveNode(current, SyntaxRemoveOptions.KeepUnbalancedDirectives)!;
        }

        return function is not null && root.GetCurrentNode(function) is { } left
            ? root.ReplaceNode(left, WithoutIdleAsync(left, model, write.SpanStart))
            : root;
    }

    private static ReturnStatementSyntax Completed(SemanticModel model, int position) =>
        SyntaxFactory
            .ReturnStatement(
                SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    TypeNames.Of("System.Threading.Tasks.Task", model, position),
                    SyntaxFactory.IdentifierName("CompletedTask")
                ),
                SyntaxFactory.Token(SyntaxKind.SemicolonToken)
            )
            .WithAdditionalAnnotations(Formatter.Annotation);

    // A function that awaits nothing any more returns a completed task instead of being async (CS1998).
    private static SyntaxNode WithoutIdleAsync(SyntaxNode function, SemanticModel model, int position)
    {
        bool awaits = function
            .DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .Any(n =>
                n is AwaitExpressionSyntax
                || n is ForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }
                || n is UsingStatementSyntax { AwaitKeyword.RawKind: not 0 }
            );
        (BlockSyntax? body, SyntaxTokenList modifiers) = function switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => (lambda.Block, lambda.Modifiers),
            SimpleLambdaExpressionSyntax lambda => (lambda.Block, lambda.Modifiers),
            MethodDeclarationSyntax method => (method.Body, method.Modifiers),
            LocalFunctionStatementSyntax local => (local.Body, local.Modifiers),
            _ => default,
        };
        SyntaxToken async = modifiers.FirstOrDefault(m => m.IsKind(SyntaxKind.AsyncKeyword));
        if (awaits || body is null || async.RawKind == 0)
        {
            return function;
        }

        StatementSyntax completed = Completed(model, position);
        ReturnStatementSyntax[] bare =
        [
            .. body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>()
                .Where(r => r.Expression is null),
        ];
        BlockSyntax done = body.ReplaceNodes(bare, (_, r) => completed.WithTriviaFrom(r));
        done = done.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax
            ? done
            : done.AddStatements(
                completed.WithLeadingTrivia(SyntaxFactory.ElasticMarker).WithTrailingTrivia(SyntaxFactory.ElasticLineFeed)
            );
        SyntaxTokenList without = SyntaxFactory.TokenList(modifiers.Where(m => !m.IsKind(SyntaxKind.AsyncKeyword)));
        SyntaxTriviaList leading = function.GetLeadingTrivia();
        SyntaxNode result = function switch
        {
            ParenthesizedLambdaExpressionSyntax lambda => lambda.WithModifiers(without).WithBlock(done),
            SimpleLambdaExpressionSyntax lambda => lambda.WithModifiers(without).WithBlock(done),
            MethodDeclarationSyntax method => method.WithModifiers(without).WithBody(done),
            LocalFunctionStatementSyntax local => local.WithModifiers(without).WithBody(done),
            _ => function,
        };
        return result.WithLeadingTrivia(leading);
    }

    private static ExpressionSyntax? Expression(StatementSyntax statement)
    {
        ExpressionSyntax? expression = (statement as ExpressionStatementSyntax)?.Expression
            ?? (statement as ReturnStatementSyntax)?.Expression;
        return expression is AwaitExpressionSyntax awaited ? awaited.Expression : expression;
    }

    private static bool IsWrite(StatementSyntax statement, SemanticModel model, KnownTypes types, CancellationToken cancellation)
    {
        return Expression(statement) switch
        {
            AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: "StatusCode" or "ContentType" or "ContentLength",
                    Expression: { } owner
                }
            } => IsResponse(owner),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name, Expression: { } owner }
            } => IsResponse(owner)
                && (name.StartsWith("Write", StringComparison.Ordinal) || name is "StartAsync" or "CompleteAsync" or "SendFileAsync"),
            _ => false,
        };

        bool IsResponse(ExpressionSyntax owner) => model.GetTypeInfo(owner, cancellation).Type.IsOrDerivesFrom(types.Http.HttpResponse);
    }
}
