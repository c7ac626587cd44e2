using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Simplification;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// One middleware for the whole application that, when a response starts, gives every 401 without a challenge the project's own. It goes in
/// front of all others; in a <c>WebApplication</c> authentication and authorization are then called behind it, for otherwise their own 401
/// would never pass it (<c>on-the-wire.md</c> 19c, 19d).
/// </summary>
internal sealed class ApplicationCover
{
    private readonly FixSite _site;
    private readonly RequestPipeline _pipeline;
    private readonly SyntaxNode _place;

    private ApplicationCover(FixSite site, RequestPipeline pipeline, SyntaxNode place) =>
        (_site, _pipeline, _place) = (site, pipeline, place);

    /// <summary>The cover for the project of a site; null where there is no pipeline, or more than one, that could take it.</summary>
    public static ApplicationCover? For(FixSite site, CancellationToken cancellation)
    {
        VerdictFacts facts = site.Facts;
        if (!facts.Startup.IsHost(cancellation))
        {
            return null;
        }

        ApplicationCover? only = null;
        HashSet<IOperation> read = [];
        foreach (
            IInvocationOperation call in facts
                .Frameworks.Calls(NameTopic.Host, static _ => true, cancellation)
                .Concat(facts.Frameworks.Calls(NameTopic.Pipeline, static _ => true, cancellation))
        )
        {
            IOperation root = OperationWalk.Root(call);
            if (!read.Add(root))
            {
                continue;
            }

            foreach (RequestPipeline pipeline in facts.Startup.Reader.Of(root, cancellation))
            {
                if (PlaceOf(pipeline, facts, cancellation) is { } place && site.Document.Project.GetDocument(place.SyntaxTree) is not null)
                {
                    if (only is not null)
                    {
                        return null;
                    }

                    only = new ApplicationCover(site, pipeline, place);
                }
            }
        }

        return only;
    }

    /// <summary>The solution with the middleware in the pipeline.</summary>
    public Solution Apply(string challenge, CancellationToken cancellation)
    {
        VerdictFacts facts = _site.Facts;
        ExpressionSyntax builder = SyntaxFactory.IdentifierName(_pipeline.Builder.Name);
        SyntaxNode root = _place.SyntaxTree.GetRoot(cancellation);
        List<StatementSyntax> behind = [];
        StatementSyntax? anchor = null;
        if (
            _pipeline.Type.IsOrDerivesFrom(facts.Startup.Hosting.WebApplication)
            && _pipeline.IndexOf(StepKind.Authorization) < 0
            && facts.Frameworks.Files.UsesAuthorization(cancellation)
            && HasAuthorization(facts, cancellation)
        )
        {
            if (_pipeline.IndexOf(StepKind.Authentication) is >= 0 and var at)
            {
                anchor = PipelineStatements.Outermost(_pipeline.Steps[at].At.Syntax);
            }
            else if (facts.Startup.Schemes(cancellation) is { Setups.Count: > 0 } or { Schemes.Count: > 0 })
            {
                behind.Add(PipelineStatements.Call(builder, "UseAuthentication"));
            }

            behind.Add(PipelineStatements.Call(builder, "UseAuthorization"));
            anchor ??= LastOf("UseRouting", "UseCors");
        }

        StatementSyntax? beside = _place is BlockSyntax { Statements: [{ } opening, ..] } ? opening : _place as StatementSyntax;
        StatementSyntax cover = Cover(builder, challenge, facts.Frameworks.Can(Capabilities.TypedHeaders), beside);
        StatementSyntax[] first = anchor is null ? [cover, .. behind] : [cover];
        SyntaxAnnotation mark = new();
        SyntaxAnnotation place = new();
        root = root.ReplaceNodes(new[] { _place, anchor }.OfType<SyntaxNode>().Distinct(), (original, rewritten) =>
        {
            rewritten = original == anchor ? rewritten.WithAdditionalAnnotations(mark) : rewritten;
            return original == _place ? rewritten.WithAdditionalAnnotations(place) : rewritten;
        });
        SyntaxNode current = root.GetAnnotatedNodes(place).First();
        root = current is BlockSyntax block
            ? block.Statements.Count == 0
                ? root.ReplaceNode(block, block.AddStatements(first))
                : PipelineStatements.Insert(root, block.Statements[0], before: true, first)
            : PipelineStatements.Insert(root, (StatementSyntax)current, before: false, first);
        if (anchor is not null)
        {
            root = PipelineStatements.Insert(root, (StatementSyntax)root.GetAnnotatedNodes(mark).First(), before: false, [.. behind]);
        }

        Document document = _site.Document.Project.GetDocument(_place.SyntaxTree)!;
        return document.Project.Solution.WithDocumentSyntaxRoot(document.Id, root);
    }

    // Behind the declaration of the application, or at the beginning of the method that is handed the builder.
    private static SyntaxNode? PlaceOf(RequestPipeline pipeline, VerdictFacts facts, CancellationToken cancellation)
    {
        SyntaxNode? declaration = pipeline.Builder.DeclaringSyntaxReferences is [{ } reference] ? reference.GetSyntax(cancellation) : null;
        switch (pipeline.Builder)
        {
            case ILocalSymbol
                when pipeline.Type.IsOrDerivesFrom(facts.Startup.Hosting.WebApplication)
                    && declaration?.Parent?.Parent is LocalDeclarationStatementSyntax local
                    && local.Parent is BlockSyntax or GlobalStatementSyntax:
                return local;
            case IParameterSymbol
            {
                ContainingSymbol: IMethodSymbol { Name: "Configure", IsStatic: false, IsExtensionMethod: false } method
            } when method.ContainingType.AllInterfaces.IsEmpty && !method.ContainingType.IsAbstract:
                return (declaration?.Parent?.Parent as MethodDeclarationSyntax)?.Body;
            case IParameterSymbol
                when pipeline.Function
                    is IAnonymousFunctionOperation { Syntax: AnonymousFunctionExpressionSyntax { Block: { } block } lambda }
                    && lambda.Parent
                        is ArgumentSyntax
                        {
                            Parent.Parent: InvocationExpressionSyntax
                            {
                                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Configure" }
                            }
                        }:
                return block;
            default:
                return null;
        }
    }

    private StatementSyntax? LastOf(params string[] names)
    {
        Step? last = _pipeline.Steps.LastOrDefault(step => names.Contains(step.Call.TargetMethod.Name));
        return last is null ? null : PipelineStatements.Outermost(last.At.Syntax);
    }

    // UseAuthorization throws where nothing has registered its services.
    private static bool HasAuthorization(VerdictFacts facts, CancellationToken cancellation)
    {
        foreach (
            (SyntaxNode _, NameOccurrence _) in facts.Frameworks.Files.Names(
                NameTopic.Registration,
                static name =>
                    name
                        is "AddAuthorization"
                            or "AddAuthorizationBuilder"
                            or "AddAuthorizationCore"
                            or "AddControllers"
                            or "AddControllersWithViews"
                            or "AddMvc"
                            or "AddRazorPages"
                            or "AddIdentityApiEndpoints",
                cancellation
            )
        )
        {
            return true;
        }

        return false;
    }

    // Written with its own indentation, which the formatter does not find for lambdas among arguments.
    private static StatementSyntax Cover(ExpressionSyntax builder, string challenge, bool isTyped, StatementSyntax? beside)
    {
        string isBare = isTyped
            ? "context.Response.Headers.WWWAuthenticate.Count == 0"
            : "!context.Response.Headers.ContainsKey(\"WWW-Authenticate\")";
        string next = isTyped ? "next(context)" : "next()"; // the overload that passes the context came with the typed headers
        string indentation = string.Concat(
            beside?.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Select(t => t.ToString()) ?? []
        );
        string unit = indentation.StartsWith("\t", System.StringComparison.Ordinal) ? "\t" : "    ";
        string text = $$"""
            {{builder}}.Use((context, next) =>
            {
            >context.Response.OnStarting(() =>
            >{
            >>if (context.Response.StatusCode == 401 && {{isBare}})
            >>{
            >>>SETS;
            >>}

            >>return global::System.Threading.Tasks.Task.CompletedTask;
            >});
            >return {{next}};
            });
            """;
        string[] lines = text.Replace("\r", string.Empty).Split('\n');
        for (int i = 1; i < lines.Length; i++)
        {
            string code = lines[i].TrimStart('>');
            lines[i] = code.Length == 0 ? code : indentation + string.Concat(Enumerable.Repeat(unit, lines[i].Length - code.Length)) + code;
        }

        string end = beside?.SyntaxTree.GetText().ToString().Contains("\r\n") is true ? "\r\n" : "\n";
        StatementSyntax cover = SyntaxFactory.ParseStatement(string.Join(end, lines));
        ExpressionStatementSyntax hole = cover
            .DescendantNodes()
            .OfType<ExpressionStatementSyntax>()
            .First(s => s.Expression is IdentifierNameSyntax { Identifier.ValueText: "SETS" });
        cover = cover.ReplaceNode(
            hole,
            ChallengeText.Statement(SyntaxFactory.ParseExpression("context.Response"), challenge, isTyped).WithTriviaFrom(hole)
        );
        MemberAccessExpressionSyntax completed = cover
            .DescendantNodes()
            .OfType<MemberAccessExpressionSyntax>()
            .First(m => m.Name.Identifier.ValueText is "Task");
        return cover.ReplaceNode(completed, completed.WithAdditionalAnnotations(Simplifier.Annotation));
    }
}
