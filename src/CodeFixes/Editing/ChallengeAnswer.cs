using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Unauthorized.Analyzers.CodeFixes.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// Leaves a 401 to the default scheme: <c>Challenge()</c> for a result, <c>await context.ChallengeAsync()</c> for a written status. Only
/// where that scheme is seen to send a header and no body is lost: elsewhere it throws, redirects or drops the body (W1, W2, W6).
/// </summary>
internal sealed class ChallengeAnswer
{
    private readonly SyntaxNode _old;
    private readonly SyntaxNode _new;

    private ChallengeAnswer(SyntaxNode old, SyntaxNode @new, string title) => (_old, _new, Title) = (old, @new, title);

    /// <summary>What the offer says.</summary>
    public string Title { get; }

    /// <summary>The rewrite for a site; null where it would not be right.</summary>
    public static ChallengeAnswer? For(FixSite site, CancellationToken cancellation)
    {
        RegisteredSchemes schemes = ChallengeText.Schemes(site, cancellation);
        if (!schemes.ChallengeBehaves || SetsHeaderNearby(site.Operation))
        {
            return null;
        }

        KnownTypes types = KnownTypes.For(site.Model.Compilation);
        string scheme = schemes.Challenging!.Name ?? "the default scheme";
        return site.Operation switch
        {
            InvocationExpressionSyntax call when IsBodyless(call) && Renamed(call, site, types) is { } renamed => new ChallengeAnswer(
                call,
                renamed,
                $"Answer with 'Challenge()': '{scheme}' adds its own header"
            ),
            ObjectCreationExpressionSyntax creation when Created(creation, site, types) is { } created => new ChallengeAnswer(
                creation,
                created,
                $"Answer with 'ChallengeResult': '{scheme}' adds its own header"
            ),
            AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment
                when Awaited(assignment, site, types, cancellation) is { } awaited => new ChallengeAnswer(
                statement,
                awaited,
                $"Call 'ChallengeAsync()' instead: '{scheme}' adds its own header"
            ),
            _ => null,
        };
    }

    /// <summary>The root with the answer in place.</summary>
    public SyntaxNode Apply(SyntaxNode root) => root.ReplaceNode(_old, _new.WithTriviaFrom(_old));

    // Unauthorized() and StatusCode(401); an object or a text would be lost.
    private static bool IsBodyless(InvocationExpressionSyntax call) =>
        NameOf(call)?.Identifier.ValueText switch
        {
            "Unauthorized" => call.ArgumentList.Arguments.Count == 0,
            "StatusCode" => call.ArgumentList.Arguments.Count == 1,
            _ => false,
        };

    private static ExpressionSyntax? Renamed(InvocationExpressionSyntax call, FixSite site, KnownTypes types)
    {
        if (
            site.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol { ContainingType: { } declaring }
            || LosesProblem(call, site, types)
            || !AcceptsAnyResult(call, site.Model, types)
        )
        {
            return null;
        }

        SimpleNameSyntax name = NameOf(call)!;
        ExpressionSyntax renamed = call.ReplaceNode(name, SyntaxFactory.IdentifierName("Challenge").WithTriviaFrom(name))
            .WithArgumentList(SyntaxFactory.ArgumentList());
        return
            site.Model.GetSpeculativeSymbolInfo(call.SpanStart, renamed, SpeculativeBindingOption.BindAsExpression).Symbol
                is IMethodSymbol { ContainingType: { } other }
            && (
                SymbolEqualityComparer.Default.Equals(declaring, other)
                || other.Is(types.Mvc.ControllerBase)
                || other.Is(types.Mvc.PageModel)
                || other.Is(types.Mvc.PageBase)
            )
            ? renamed
            : null;
    }

    private static ExpressionSyntax? Created(ObjectCreationExpressionSyntax creation, FixSite site, KnownTypes types)
    {
        if (
            creation is not { Initializer: null }
            || LosesProblem(creation, site, types)
            || !AcceptsAnyResult(creation, site.Model, types)
            || site.Model.GetTypeInfo(creation).Type?.Name is not ("UnauthorizedResult" or "StatusCodeResult")
            || creation.Type.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().LastOrDefault() is not { } name
        )
        {
            return null;
        }

        TypeSyntax type =
            name == creation.Type
                ? SyntaxFactory.IdentifierName("ChallengeResult").WithTriviaFrom(name)
                : creation.Type.ReplaceNode(name, SyntaxFactory.IdentifierName("ChallengeResult").WithTriviaFrom(name));
        ExpressionSyntax created = creation.WithType(type).WithArgumentList(SyntaxFactory.ArgumentList());
        return site
            .Model.GetSpeculativeTypeInfo(creation.SpanStart, created, SpeculativeBindingOption.BindAsExpression)
            .Type.IsOrDerivesFrom(types.Mvc.ChallengeResult)
            ? created
            : null;
    }

    private static StatementSyntax? Awaited(
        AssignmentExpressionSyntax assignment,
        FixSite site,
        KnownTypes types,
        CancellationToken cancellation
    )
    {
        if (
            assignment.Left is not MemberAccessExpressionSyntax { Name.Identifier.ValueText: "StatusCode", Expression: { } response }
            || !IsInAsync(assignment)
            || site.Model.GetConstantValue(assignment.Right, cancellation).Value is not 401
            || !site.Model.GetTypeInfo(response, cancellation).Type.IsOrDerivesFrom(types.Http.HttpResponse)
            || types.Authentication.HttpContextExtensions is not { } extensions
        )
        {
            return null;
        }

        ExpressionSyntax? context = response switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Response", Expression: { } owner }
                when site.Model.GetTypeInfo(owner, cancellation).Type.IsOrDerivesFrom(types.Http.HttpContext) => owner,
            IdentifierNameSyntax { Identifier.ValueText: "Response" }
                when site.Model.LookupSymbols(assignment.SpanStart, name: "HttpContext").Any(s => s is IPropertySymbol) =>
                SyntaxFactory.IdentifierName("HttpContext"),
            IdentifierNameSyntax or MemberAccessExpressionSyntax => SyntaxFactory.MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                response,
                SyntaxFactory.IdentifierName("HttpContext")
            ),
            _ => null,
        };
        if (context is null)
        {
            return null;
        }

        MemberAccessExpressionSyntax method = SyntaxFactory
            .MemberAccessExpression(
                SyntaxKind.SimpleMemberAccessExpression,
                context.WithoutTrivia(),
                SyntaxFactory.IdentifierName("ChallengeAsync")
            )
            .WithAdditionalAnnotations(
                Simplifier.AddImportsAnnotation,
                new SyntaxAnnotation("SymbolId", DocumentationCommentId.CreateReferenceId(extensions))
            );
        AwaitExpressionSyntax awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space),
            SyntaxFactory.InvocationExpression(method)
        );
        return SyntaxFactory.ExpressionStatement(awaited).WithAdditionalAnnotations(Formatter.Annotation);
    }

    // [ApiController] gives a body-less 401 a problem body, which a challenge does not have (W2).
    internal static bool LosesProblem(SyntaxNode node, FixSite site, KnownTypes types)
    {
        INamedTypeSymbol? type = node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } declaration
            ? site.Model.GetDeclaredSymbol(declaration)
            : null;
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetAttributes().Any(a => a.AttributeClass.IsOrDerivesFrom(types.Mvc.ApiControllerAttribute)))
            {
                return true;
            }
        }

        // A filter answers for controllers of both kinds.
        return site.Model.Compilation.Assembly.GetAttributes().Any(a => a.AttributeClass.IsOrDerivesFrom(types.Mvc.ApiControllerAttribute))
            || (type.IsOrImplements(types.Mvc.Filter) && !type.IsOrDerivesFrom(types.Mvc.ControllerBase)); // a Controller is a filter, too
    }

    // Another result changes the type of the expression, which only an interface or ActionResult takes (W10).
    private static bool AcceptsAnyResult(ExpressionSyntax expression, SemanticModel model, KnownTypes types)
    {
        ITypeSymbol? converted = model.GetTypeInfo(expression).ConvertedType;
        return converted.Is(types.Mvc.ActionResultInterface)
            || converted.Is(types.MinimalApi.ResultInterface)
            || converted is { Name: "ActionResult", ContainingNamespace.Name: "Mvc" }
            || InnermostReturns(expression, model, types);
    }

    private static bool InnermostReturns(ExpressionSyntax expression, SemanticModel model, KnownTypes types)
    {
        bool isReturned = expression.Parent is ReturnStatementSyntax or ArrowExpressionClauseSyntax;
        return isReturned
            && expression.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && expression.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is null
            && model.GetDeclaredSymbol(method)?.ReturnType is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [{ } result] }
            && (
                result.Is(types.Mvc.ActionResultInterface)
                || result.Is(types.MinimalApi.ResultInterface)
                || result is { Name: "ActionResult", ContainingNamespace.Name: "Mvc" }
            );
    }

    // A header beside a challenge is sent twice (W5).
    private static bool SetsHeaderNearby(SyntaxNode operation)
    {
        SyntaxNode? function = operation.FirstAncestorOrSelf<SyntaxNode>(static n =>
            n
                is BaseMethodDeclarationSyntax
                    or LocalFunctionStatementSyntax
                    or AnonymousFunctionExpressionSyntax
                    or AccessorDeclarationSyntax
        );
        return function
            ?.DescendantTokens()
            .Any(t =>
                t.ValueText is "WWWAuthenticate"
                || string.Equals(t.ValueText, "WWW-Authenticate", System.StringComparison.OrdinalIgnoreCase)
            )
            is true;
    }

    private static bool IsInAsync(SyntaxNode node)
    {
        for (SyntaxNode? current = node.Parent; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax lambda:
                    return lambda.AsyncKeyword.IsKind(SyntaxKind.AsyncKeyword);
                case LocalFunctionStatementSyntax local:
                    return local.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case MethodDeclarationSyntax method:
                    return method.Modifiers.Any(SyntaxKind.AsyncKeyword);
                case LockStatementSyntax or MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            SimpleNameSyntax name => name,
            _ => null,
        };
}
