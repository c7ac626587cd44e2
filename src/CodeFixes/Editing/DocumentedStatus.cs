using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;
using Unauthorized.Analyzers.CodeFixes.Frameworks;

namespace Unauthorized.Analyzers.CodeFixes.Editing;

/// <summary>
/// The statuses that code documents: <c>[ProducesResponseType]</c>, <c>.Produces(…)</c> and <c>&lt;response code="…"&gt;</c>. A status is
/// added beside the one that was answered so far, and only where that one is documented.
/// </summary>
internal static class DocumentedStatus
{
    private static readonly string[] Attributes = ["ProducesResponseType", "SwaggerResponse"];

    /// <summary>
    /// The changed method with the new status documented as the old one is; <paramref name="original"/> is the method as the model knows
    /// it.
    /// </summary>
    public static SyntaxNode AddToMethod(SyntaxNode original, SyntaxNode changed, int old, int status, SemanticModel model)
    {
        if (original is not MethodDeclarationSyntax method || changed is not MethodDeclarationSyntax rewritten)
        {
            return changed;
        }

        List<(int List, int Index)> found = [];
        for (int i = 0; i < method.AttributeLists.Count; i++)
        {
            for (int j = 0; j < method.AttributeLists[i].Attributes.Count; j++)
            {
                switch (StatusOf(method.AttributeLists[i].Attributes[j], model))
                {
                    case { } documented when documented == status:
                        return AddToXml(rewritten, old, status);
                    case { } documented when documented == old:
                        found.Add((i, j));
                        break;
                }
            }
        }

        if (found.Count > 0)
        {
            (int at, int index) = found[0];
            rewritten = rewritten.WithAttributeLists(
                With(rewritten.AttributeLists, at, Changed(method.AttributeLists[at].Attributes[index], old, status, model))
            );
        }

        return AddToXml(rewritten, old, status);
    }

    /// <summary>The root with <c>.Produces(new)</c> behind the <c>.Produces(old)</c> of the route that the function handles.</summary>
    public static SyntaxNode AddToMapping(SyntaxNode root, SyntaxNode function, int old, int status)
    {
        InvocationExpressionSyntax? documents = null;
        for (
            SyntaxNode? current = function.Parent;
            current is ExpressionSyntax or ArgumentSyntax or ArgumentListSyntax;
            current = current.Parent
        )
        {
            if (
                current is InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Produces" or "ProducesProblem" }
                } call
            )
            {
                if (Documents(call, status))
                {
                    return root;
                }

                documents = documents ?? (Documents(call, old) ? call : null);
            }
        }

        return documents is null ? root : root.ReplaceNode(documents, Beside(documents, old, status));
    }

    /// <summary>The attribute with the other status in place of the one that it documents.</summary>
    public static AttributeSyntax Changed(AttributeSyntax attribute, int old, int status, SemanticModel model)
    {
        StatusChange form = new(model, old, status);
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (form.Constant(argument.Expression) is { } value)
            {
                return attribute.ReplaceNode(argument.Expression, value);
            }
        }

        return attribute;
    }

    /// <summary>The attribute lists with one attribute more, behind the list of that index and in a list of its own.</summary>
    public static SyntaxList<AttributeListSyntax> With(SyntaxList<AttributeListSyntax> lists, int at, AttributeSyntax attribute)
    {
        AttributeListSyntax model = lists[at];
        if (model.Attributes.Count > 1)
        {
            return lists.Replace(model, model.AddAttributes(attribute.WithoutTrivia().WithLeadingTrivia(SyntaxFactory.Space)));
        }

        // Comments and documentation stay above the first list; the indentation is repeated.
        SyntaxTriviaList indentation = SyntaxFactory.TriviaList(
            model.GetLeadingTrivia().Reverse().TakeWhile(t => t.IsKind(SyntaxKind.WhitespaceTrivia)).Take(1)
        );
        return lists.Insert(
            at + 1,
            model
                .WithAttributes(SyntaxFactory.SingletonSeparatedList(attribute))
                .WithLeadingTrivia(indentation)
                .WithTrailingTrivia(EndOfLine(model))
        );
    }

    /// <summary><c>x.Produces(401)</c> as <c>x.Produces(401).Produces(403)</c>.</summary>
    public static InvocationExpressionSyntax Beside(InvocationExpressionSyntax call, int old, int status)
    {
        MemberAccessExpressionSyntax access = (MemberAccessExpressionSyntax)call.Expression;
        InvocationExpressionSyntax other = WithText(call, old, status);
        return call.WithExpression(access.WithExpression(call.WithTrailingTrivia(access.Expression.GetTrailingTrivia())))
            .WithArgumentList(other.ArgumentList)
            .WithAdditionalAnnotations(Formatter.Annotation);
    }

    /// <summary>A call that documents a status, with another in its place.</summary>
    public static InvocationExpressionSyntax WithText(InvocationExpressionSyntax call, int old, int status) =>
        call.WithArgumentList(
            call.ArgumentList.ReplaceTokens(call.ArgumentList.DescendantTokens(), (token, _) => Text(token, old, status))
        );

    private static SyntaxToken Text(SyntaxToken token, int old, int status) =>
        token.ValueText switch
        {
            _ when token.Value is int value && value == old => SyntaxFactory.Literal(
                token.LeadingTrivia,
                status.ToString(System.Globalization.CultureInfo.InvariantCulture),
                status,
                token.TrailingTrivia
            ),
            "Status401Unauthorized" when status == 403 => SyntaxFactory.Identifier(
                token.LeadingTrivia,
                "Status403Forbidden",
                token.TrailingTrivia
            ),
            "Status403Forbidden" when status == 401 => SyntaxFactory.Identifier(
                token.LeadingTrivia,
                "Status401Unauthorized",
                token.TrailingTrivia
            ),
            "Unauthorized" when status == 403 => SyntaxFactory.Identifier(token.LeadingTrivia, "Forbidden", token.TrailingTrivia),
            "Forbidden" when status == 401 => SyntaxFactory.Identifier(token.LeadingTrivia, "Unauthorized", token.TrailingTrivia),
            _ => token,
        };

    private static SyntaxTriviaList EndOfLine(AttributeListSyntax list) =>
        list.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia)
            ? SyntaxFactory.TriviaList(list.GetTrailingTrivia().First(t => t.IsKind(SyntaxKind.EndOfLineTrivia)))
            : SyntaxFactory.TriviaList(SyntaxFactory.Space);

    private static bool Documents(InvocationExpressionSyntax call, int status) =>
        call
            .ArgumentList.DescendantTokens()
            .Any(t =>
                (t.Value is int value && value == status) || t.ValueText == (status == 401 ? "Status401Unauthorized" : "Status403Forbidden")
            );

    private static int? StatusOf(AttributeSyntax attribute, SemanticModel model)
    {
        string name = attribute.Name.ToString();
        if (!Attributes.Any(a => name.IndexOf(a, StringComparison.Ordinal) >= 0))
        {
            return null;
        }

        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (model.GetConstantValue(argument.Expression) is { HasValue: true, Value: int status })
            {
                return status;
            }
        }

        return null;
    }

    // `/// <response code="401">…</response>` on one line gets a line beside it.
    private static MethodDeclarationSyntax AddToXml(MethodDeclarationSyntax method, int old, int status)
    {
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        string text = leading.ToFullString();
        string mark = $"<response code=\"{old}\"";
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        int end = at < 0 ? -1 : text.IndexOf('\n', at);
        if (end < 0 || text.IndexOf($"<response code=\"{status}\"", StringComparison.Ordinal) >= 0)
        {
            return method;
        }

        int start = text.LastIndexOf('\n', at) + 1;
        string line = text.Substring(start, end + 1 - start);
        if (line.IndexOf("</response>", StringComparison.Ordinal) < 0)
        {
            return method;
        }

        string prefix = line.Substring(0, line.IndexOf(mark, StringComparison.Ordinal));
        string newLine = line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string added = $"{prefix}<response code=\"{status}\">The caller is not permitted.</response>{newLine}";
        return method.WithLeadingTrivia(SyntaxFactory.ParseLeadingTrivia(text.Insert(end + 1, added)));
    }
}
