using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>Where the header goes and what has to make room for it; made before anything is offered.</summary>
internal sealed class HeaderPlan
{
    private readonly KnownTypes _types;
    private readonly SyntaxNode _container;
    private readonly ExpressionSyntax? _split;
    private readonly (ExpressionSyntax? Response, SyntaxNode? Handler) _access;
    private readonly ExpressionSyntax? _status;

    private HeaderPlan(
        KnownTypes types,
        SyntaxNode container,
        ExpressionSyntax? split,
        (ExpressionSyntax? Response, SyntaxNode? Handler) access,
        ExpressionSyntax? status
    ) => (_types, _container, _split, _access, _status) = (types, container, split, access, status);

    /// <summary>The plan for a 401; null where there is no place for a header.</summary>
    public static async Task<HeaderPlan?> MakeAsync(FixSite site, CancellationToken cancellation)
    {
        // What is thrown loses its headers, and what is configured is sent from elsewhere: there is no place for a header here.
        if (
            Bodies.Container(site.Operation) is not { } container
            || site.Operation.FirstAncestorOrSelf<SyntaxNode>(n => n is ThrowStatementSyntax or ThrowExpressionSyntax) is not null
            || site.Operation is AssignmentExpressionSyntax { Left: var target }
                && !target.ToString().EndsWith("StatusCode", System.StringComparison.Ordinal)
            || IsConfigured(site.Operation)
        )
        {
            return null;
        }

        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        bool isWrite = IsStatusWrite(site.Operation, site.Model, types, out ExpressionSyntax? response);
        if (
            isWrite
            && (
                response is null
                || (container is StatementSyntax && site.Operation.Parent is not ExpressionStatementSyntax)
                || (container is not StatementSyntax && !Bodies.IsVoid(container, site.Model, cancellation))
            )
        )
        {
            return null;
        }

        ExpressionSyntax? split = Branching.ToSplit(site.Operation, container, out bool possible);
        if (!possible || IsConditionalOnStatus(site, isWrite, out ExpressionSyntax? status) && status is null)
        {
            return null;
        }

        response ??= ResponseAccess.Find(site.Operation, site.Model, types);
        SyntaxNode? handler = response is null
            ? await RouteHandlerParameter.FindAsync(site.Operation, site.Model, site.Document, cancellation).ConfigureAwait(false)
            : null;
        return response is null && handler is null ? null : new HeaderPlan(types, container, split, (response, handler), status);
    }

    /// <summary>The root with the header in place.</summary>
    public SyntaxNode Apply(FixSite site, string challenge, CancellationToken cancellation)
    {
        SyntaxAnnotation operation = new();
        SyntaxAnnotation container = new();
        SyntaxAnnotation split = new();
        SyntaxAnnotation handler = new();
        SyntaxNode[] marked = new[] { site.Operation, _container, _split, _access.Handler }.OfType<SyntaxNode>().Distinct().ToArray();
        string? parameter = _access.Handler is null ? null : RouteHandlerParameter.Name(_access.Handler, site.Model);
        TypeSyntax? type = _access.Handler is null ? null : RouteHandlerParameter.Type(_access.Handler, site.Model, _types);
        ExpressionSyntax response = _access.Response ?? SyntaxFactory.IdentifierName(parameter!);
        bool isWrite = IsStatusWrite(site.Operation, site.Model, _types, out _);
        bool isVoid = _container is not StatementSyntax && Bodies.IsVoid(_container, site.Model, cancellation);

        SyntaxNode root = site.Root.ReplaceNodes(marked, (original, rewritten) =>
        {
            rewritten = original == site.Operation ? rewritten.WithAdditionalAnnotations(operation) : rewritten;
            rewritten = original == _container ? rewritten.WithAdditionalAnnotations(container) : rewritten;
            rewritten = original == _split ? rewritten.WithAdditionalAnnotations(split) : rewritten;
            return original == _access.Handler ? rewritten.WithAdditionalAnnotations(handler) : rewritten;
        });

        if (_container is not StatementSyntax)
        {
            root = Bodies.ToBlock(root, root.GetAnnotatedNodes(container).First(), isVoid);
        }

        if (_split is not null)
        {
            ExpressionSyntax expression = (ExpressionSyntax)root.GetAnnotatedNodes(split).First();
            root = Branching.Split(root, expression, expression.FirstAncestorOrSelf<StatementSyntax>()!);
        }

        StatementSyntax statement = root.GetAnnotatedNodes(operation).First().FirstAncestorOrSelf<StatementSyntax>()!;
        StatementSyntax header = ChallengeText.Statement(response, challenge, _types.Http.HasTypedHeaders, ChallengeText.Header(site));
        if (_status is not null)
        {
            header = SyntaxFactory.IfStatement(
                SyntaxFactory.BinaryExpression(
                    SyntaxKind.EqualsExpression,
                    _status,
                    SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(ChallengeText.Status(site)))
                ),
                SyntaxFactory.Block(header)
            );
        }

        root = Bodies.Surround(root, statement, isWrite ? null : header, isWrite ? header : null);
        return _access.Handler is null
            ? root
            : root.ReplaceNode(
                root.GetAnnotatedNodes(handler).First(),
                RouteHandlerParameter.Add(root.GetAnnotatedNodes(handler).First(), parameter!, type!)
            );
    }

    private static bool IsConfigured(SyntaxNode operation) =>
        operation switch
        {
            AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RejectionStatusCode" or "TimeoutStatusCode" }
                    or IdentifierNameSyntax { Identifier.ValueText: "RejectionStatusCode" or "TimeoutStatusCode" }
            } => true,
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ShortCircuit" or "MapShortCircuit" }
            } => true,
            _ => false,
        };

    // A status that is 401 only on some arms needs the header only then.
    private static bool IsConditionalOnStatus(FixSite site, bool isWrite, out ExpressionSyntax? status)
    {
        status = null;
        ExpressionSyntax? value = isWrite ? ((AssignmentExpressionSyntax)site.Operation).Right : StatusArgument(site);
        if (
            value is null
            || site.Model.GetConstantValue(value).HasValue
            || value is CastExpressionSyntax { Expression: { } cast } && site.Model.GetConstantValue(cast).HasValue
        )
        {
            return false;
        }

        status = isWrite ? ((AssignmentExpressionSyntax)site.Operation).Left.WithoutTrivia() : value as IdentifierNameSyntax;
        return true;
    }

    private static ExpressionSyntax? StatusArgument(FixSite site)
    {
        IOperation? answer = site.Model.GetOperation(site.Operation);
        IOperation? status = answer is null
            ? null
            : ResultArguments.Find(ResultArguments.Of(answer), "statusCode") ?? ResultArguments.Find(ResultArguments.Of(answer), "code");
        return status is null ? null : OperationValue.Unwrap(status).Syntax as ExpressionSyntax;
    }

    private static bool IsStatusWrite(SyntaxNode node, SemanticModel model, KnownTypes types, out ExpressionSyntax? response)
    {
        response = null;
        if (
            node
                is not AssignmentExpressionSyntax
                {
                    Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StatusCode", Expression: { } owner }
                }
            || model.GetTypeInfo(owner).Type is not { } type
            || !(type.IsOrDerivesFrom(types.Http.HttpResponse) || type.IsOrImplements(types.Http.HttpResponseFeature))
        )
        {
            return false;
        }

        response = Repeatable.Is(owner) ? owner.WithoutTrivia() : null;
        return true;
    }
}
