using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules.Challenges;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Challenges;

/// <summary>
/// Sets the challenge and keeps the answer: of all fixes for a bare 401 the only one that was right in every configuration
/// (<c>on-the-wire.md</c>, fact 2). The header comes before a result and right behind a written status, in any case before the body.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SetChallengeHeader))]
public sealed class SetChallengeHeader() : Fix(
    UNA1001ResultWithoutChallenge.Id, UNA1002StatusWithoutChallenge.Id, UNA1007SignInWithoutChallenge.Id, UNA1012ProxyChallengeMissing.Id, UNA1013RedirectEventWithoutChallenge.Id, UNA1014CarriedWithoutChallenge.Id)
{
    /// <inheritdoc/>
    protected internal override async Task<ImmutableArray<Offer>> OffersAsync(FixSite site, CancellationToken cancellation)
    {
        ImmutableArray<Offer>.Builder offers = ImmutableArray.CreateBuilder<Offer>();
        if (ClassicSite.Is(site.Operation, site.Model))
        {
            // Other frameworks name the header otherwise, and have neither challenge nor pipeline.
            return ClassicChallenge.Rewrite(site, ChallengeText.For(site, cancellation), cancellation) is { } root && await StillCompiles.After(site, site.Document.WithSyntaxRoot(root), cancellation).ConfigureAwait(false)
                ? ImmutableArray.Create(SetHeader(site, cancellation))
                : ImmutableArray<Offer>.Empty;
        }

        if (await Plan.MakeAsync(site, cancellation).ConfigureAwait(false) is not null)
        {
            offers.Add(SetHeader(site, cancellation));
        }

        if (site.Diagnostic.Id is UNA1001ResultWithoutChallenge.Id or UNA1002StatusWithoutChallenge.Id && ChallengeAnswer.For(site, cancellation) is { } answer)
        {
            offers.Add(new Offer(answer.Title, site.Diagnostic.Id + ".Challenge"));
        }

        if (ApplicationCover.For(site, cancellation) is not null)
        {
            offers.Add(new Offer($"Cover every bare 401 of the application with 'WWW-Authenticate: {ChallengeText.For(site, cancellation)}'", site.Diagnostic.Id + ".Cover", ForProject: true));
        }

        return offers.ToImmutable();
    }

    private static Offer SetHeader(FixSite site, CancellationToken cancellation) =>
        new($"Add '{ChallengeText.Header(site)}: {ChallengeText.For(site, cancellation)}' to this {ChallengeText.Status(site)}", site.Diagnostic.Id + ".SetHeader");

    /// <inheritdoc/>
    protected internal override Task<Solution> ApplyToProjectAsync(FixSite site, string key, CancellationToken cancellation) =>
        Task.FromResult(ApplicationCover.For(site, cancellation)?.Apply(ChallengeText.For(site, cancellation), cancellation) ?? site.Document.Project.Solution);

    /// <inheritdoc/>
    protected internal override async Task<Document> ApplyAsync(FixSite site, string key, CancellationToken cancellation)
    {
        if (ClassicSite.Is(site.Operation, site.Model))
        {
            return ClassicChallenge.Rewrite(site, ChallengeText.For(site, cancellation), cancellation) is { } root ? site.Document.WithSyntaxRoot(root) : site.Document;
        }

        if (key.EndsWith(".Challenge", System.StringComparison.Ordinal))
        {
            return ChallengeAnswer.For(site, cancellation) is { } answer ? site.Document.WithSyntaxRoot(answer.Apply(site.Root)) : site.Document;
        }

        return await Plan.MakeAsync(site, cancellation).ConfigureAwait(false) is { } plan
            ? site.Document.WithSyntaxRoot(plan.Apply(site, ChallengeText.For(site, cancellation), cancellation))
            : site.Document;
    }

    /// <summary>Where the header goes and what has to make room for it; made before anything is offered.</summary>
    private sealed class Plan
    {
        private readonly KnownTypes _types;
        private readonly SyntaxNode _container;
        private readonly ExpressionSyntax? _split;
        private readonly ExpressionSyntax? _response;
        private readonly SyntaxNode? _handler;
        private readonly ExpressionSyntax? _status;

        private Plan(KnownTypes types, SyntaxNode container, ExpressionSyntax? split, ExpressionSyntax? response, SyntaxNode? handler, ExpressionSyntax? status) =>
            (_types, _container, _split, _response, _handler, _status) = (types, container, split, response, handler, status);

        public static async Task<Plan?> MakeAsync(FixSite site, CancellationToken cancellation)
        {
            // What is thrown loses its headers, and what is configured is sent from elsewhere: there is no place for a header here.
            if (Bodies.Container(site.Operation) is not { } container || site.Operation.FirstAncestorOrSelf<SyntaxNode>(n => n is ThrowStatementSyntax or ThrowExpressionSyntax) is not null
                || site.Operation is AssignmentExpressionSyntax { Left: var target } && !target.ToString().EndsWith("StatusCode", System.StringComparison.Ordinal) || IsConfigured(site.Operation))
            {
                return null;
            }

            KnownTypes types = KnownTypes.For(site.Model.Compilation);
            bool isWrite = IsStatusWrite(site.Operation, site.Model, types, out ExpressionSyntax? response);
            if (isWrite && (response is null || (container is StatementSyntax && site.Operation.Parent is not ExpressionStatementSyntax) || (container is not StatementSyntax && !Bodies.IsVoid(container, site.Model, cancellation))))
            {
                return null;
            }

            ExpressionSyntax? split = Branching.ToSplit(site.Operation, container, out bool possible);
            if (!possible || IsConditionalOnStatus(site, isWrite, out ExpressionSyntax? status) && status is null)
            {
                return null;
            }

            response ??= ResponseAccess.Find(site.Operation, site.Model, types);
            SyntaxNode? handler = response is null ? await RouteHandlerParameter.FindAsync(site.Operation, site.Model, site.Document, cancellation).ConfigureAwait(false) : null;
            return response is null && handler is null ? null : new Plan(types, container, split, response, handler, status);
        }

        public SyntaxNode Apply(FixSite site, string challenge, CancellationToken cancellation)
        {
            SyntaxAnnotation operation = new();
            SyntaxAnnotation container = new();
            SyntaxAnnotation split = new();
            SyntaxAnnotation handler = new();
            SyntaxNode[] marked = new[] { site.Operation, _container, _split, _handler }.OfType<SyntaxNode>().Distinct().ToArray();
            string? parameter = _handler is null ? null : RouteHandlerParameter.Name(_handler, site.Model);
            TypeSyntax? type = _handler is null ? null : RouteHandlerParameter.Type(_handler, site.Model, _types);
            ExpressionSyntax response = _response ?? SyntaxFactory.IdentifierName(parameter!);
            bool isWrite = IsStatusWrite(site.Operation, site.Model, _types, out _);
            bool isVoid = _container is not StatementSyntax && Bodies.IsVoid(_container, site.Model, cancellation);

            SyntaxNode root = site.Root.ReplaceNodes(marked, (original, rewritten) =>
            {
                rewritten = original == site.Operation ? rewritten.WithAdditionalAnnotations(operation) : rewritten;
                rewritten = original == _container ? rewritten.WithAdditionalAnnotations(container) : rewritten;
                rewritten = original == _split ? rewritten.WithAdditionalAnnotations(split) : rewritten;
                return original == _handler ? rewritten.WithAdditionalAnnotations(handler) : rewritten;
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
                    SyntaxFactory.BinaryExpression(SyntaxKind.EqualsExpression, _status, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(ChallengeText.Status(site)))),
                    SyntaxFactory.Block(header));
            }

            root = Bodies.Surround(root, statement, isWrite ? null : header, isWrite ? header : null);
            return _handler is null ? root : root.ReplaceNode(root.GetAnnotatedNodes(handler).First(), RouteHandlerParameter.Add(root.GetAnnotatedNodes(handler).First(), parameter!, type!));
        }

        private static bool IsConfigured(SyntaxNode operation) => operation switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RejectionStatusCode" or "TimeoutStatusCode" } or IdentifierNameSyntax { Identifier.ValueText: "RejectionStatusCode" or "TimeoutStatusCode" } } => true,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ShortCircuit" or "MapShortCircuit" } } => true,
            _ => false,
        };

        // A status that is 401 only on some arms needs the header only then.
        private static bool IsConditionalOnStatus(FixSite site, bool isWrite, out ExpressionSyntax? status)
        {
            status = null;
            ExpressionSyntax? value = isWrite
                ? ((AssignmentExpressionSyntax)site.Operation).Right
                : StatusArgument(site);
            if (value is null || site.Model.GetConstantValue(value).HasValue || value is CastExpressionSyntax { Expression: { } cast } && site.Model.GetConstantValue(cast).HasValue)
            {
                return false;
            }

            status = isWrite ? ((AssignmentExpressionSyntax)site.Operation).Left.WithoutTrivia() : value as IdentifierNameSyntax;
            return true;
        }

        private static ExpressionSyntax? StatusArgument(FixSite site)
        {
            IOperation? answer = site.Model.GetOperation(site.Operation);
            IOperation? status = answer is null ? null : ResultArguments.Find(ResultArguments.Of(answer), "statusCode") ?? ResultArguments.Find(ResultArguments.Of(answer), "code");
            return status is null ? null : OperationValue.Unwrap(status).Syntax as ExpressionSyntax;
        }

        private static bool IsStatusWrite(SyntaxNode node, SemanticModel model, KnownTypes types, out ExpressionSyntax? response)
        {
            response = null;
            if (node is not AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StatusCode", Expression: { } owner } }
                || model.GetTypeInfo(owner).Type is not { } type || !(type.IsOrDerivesFrom(types.Http.HttpResponse) || type.IsOrImplements(types.Http.HttpResponseFeature)))
            {
                return false;
            }

            response = Repeatable.Is(owner) ? owner.WithoutTrivia() : null;
            return true;
        }
    }
}
