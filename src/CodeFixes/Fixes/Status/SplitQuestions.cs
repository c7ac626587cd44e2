using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Status;

/// <summary>
/// Splits <c>if (user == null || !user.IsAdmin) return Unauthorized();</c> into one <c>if</c> for each question, in the order in which the
/// operands are written: the next is evaluated only where the one before did not answer, just as <c>||</c> does it.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SplitQuestions))]
public sealed class SplitQuestions()
    : RewriteFix(
        "Split the condition: 401 for an unknown caller, 403 for one who may not (changes the response)",
        ".Split",
        UNA2010TwoQuestionsOneAnswer.Id
    )
{
    /// <inheritdoc/>
    private protected override bool IsTried => true;

    /// <inheritdoc/>
    private protected override SyntaxNode? Rewrite(FixSite site, CancellationToken cancellation)
    {
        if (
            site.Node.FirstAncestorOrSelf<IfStatementSyntax>()
                is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } branch
            || !branch.Statement.Span.Contains(site.Node.Span)
            || !Ends(branch.Statement)
            || Groups(branch.Condition, site) is not { Count: > 1 } groups
            || site.Writers.WithStatus(site.Node, site.Model, 401, 403) is not { } forbidden
        )
        {
            return null;
        }

        StatementSyntax answer403 = branch.Statement.ReplaceNode(
            site.Node,
            forbidden.WithTriviaFrom(site.Node).WithAdditionalAnnotations(Formatter.Annotation)
        );
        List<StatementSyntax> statements = [];
        for (int i = 0; i < groups.Count; i++)
        {
            (ExpressionSyntax condition, bool isAuthentication) = groups[i];
            bool isLast = i == groups.Count - 1;
            IfStatementSyntax part = branch
                .WithCondition(condition)
                .WithStatement(isAuthentication ? branch.Statement : answer403)
                .WithElse(isLast ? branch.Else : null)
                .WithAdditionalAnnotations(Formatter.Annotation);
            part = i == 0 ? part : part.WithLeadingTrivia(BlankLine(branch));
            statements.Add(isLast ? part.WithTrailingTrivia(branch.GetTrailingTrivia()) : part);
        }

        // The documented statuses follow, as they do where the whole answer becomes 403.
        SyntaxAnnotation marker = new();
        SyntaxNode? function = ResultUnion.Function(branch);
        SyntaxNode root =
            branch.Parent is GlobalStatementSyntax global
                ? site.Root.ReplaceNode(global, statements.Select(s => SyntaxFactory.GlobalStatement(s)))
            : function is null ? site.Root.ReplaceNode(branch, statements)
            : site.Root.ReplaceNode(function, Changed(function, branch, statements, site).WithAdditionalAnnotations(marker));
        return root.GetAnnotatedNodes(marker).FirstOrDefault() is { } changed
            ? DocumentedStatus.AddToMapping(root, changed, 401, 403)
            : root;
    }

    private static SyntaxNode Changed(SyntaxNode function, IfStatementSyntax branch, List<StatementSyntax> statements, FixSite site)
    {
        string? made = site.Model.GetTypeInfo(site.Node).Type?.Name;
        SyntaxNode changed = function.ReplaceNode(branch, statements);
        changed = made is "UnauthorizedHttpResult" or "ChallengeHttpResult"
            ? ResultUnion.Exchange(changed, made, "StatusCodeHttpResult", isStillMade: true)
            : changed;
        return DocumentedStatus.AddToMethod(function, changed, 401, 403, site.Model);
    }

    // Neighbours that ask for the same thing stay together; an operand that nobody understands stays where it is, and so does the
    // condition.
    private static List<(ExpressionSyntax Condition, bool IsAuthentication)>? Groups(ExpressionSyntax condition, FixSite site)
    {
        // Another fix may have changed the condition since the rule read it.
        IReadOnlyList<ExpressionSyntax> operands = LogicalOperands.OfOr(condition);
        if (SplitEdit.TryParse(site.Diagnostic.Properties) is not { Operands: var questions } || questions.Length != operands.Count)
        {
            return null;
        }

        List<(ExpressionSyntax Condition, bool IsAuthentication)> groups = [];
        for (int i = 0; i < operands.Count; i++)
        {
            if (questions[i] is not (OperandQuestion.Authentication or OperandQuestion.Permission))
            {
                return null;
            }

            bool isAuthentication = questions[i] is OperandQuestion.Authentication;
            ExpressionSyntax part = operands[i].WithoutTrivia();
            if (groups.Count > 0 && groups[groups.Count - 1].IsAuthentication == isAuthentication)
            {
                ExpressionSyntax before = groups[groups.Count - 1].Condition.WithTrailingTrivia(SyntaxFactory.Space);
                ExpressionSyntax next = part.WithLeadingTrivia(SyntaxFactory.Space);
                ExpressionSyntax joined = SyntaxFactory.BinaryExpression(SyntaxKind.LogicalOrExpression, before, next);
                groups[groups.Count - 1] = (joined, isAuthentication);
            }
            else
            {
                groups.Add((part, isAuthentication));
            }
        }

        return groups.ConvertAll(static group => (LogicalOperands.Unwrap(group.Condition), group.IsAuthentication));
    }

    private static SyntaxTrivia BlankLine(SyntaxNode statement) =>
        statement.GetTrailingTrivia().FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } line
            ? line
            : SyntaxFactory.ElasticCarriageReturnLineFeed;

    // Where the branch falls through, the second question would be asked after the first was answered.
    private static bool Ends(StatementSyntax statement) =>
        statement switch
        {
            ReturnStatementSyntax or ThrowStatementSyntax or ContinueStatementSyntax => true,
            BlockSyntax { Statements: { Count: > 0 } statements } => Ends(statements.Last()),
            _ => false,
        };
}
