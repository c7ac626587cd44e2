using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks;

/// <summary>How responses are written, whatever their framework: each writer is asked before the form that all frameworks share.</summary>
internal sealed class FrameworkWriters(ImmutableArray<FrameworkWriter> registered)
{
    /// <summary>
    /// The same answer with the other status: the form that was right in every configuration (<c>on-the-wire.md</c> C9 to C12), because no
    /// scheme takes part in it. Body, other arguments, receiver and the spelling of the status are kept. Null where it has a form that
    /// cannot be rewritten.
    /// </summary>
    public ExpressionSyntax? WithStatus(SyntaxNode answer, SemanticModel model, int from, int to)
    {
        if (answer is not ExpressionSyntax expression)
        {
            return null;
        }

        StatusChange plain = new(model, from, to);
        StatusChange change = new(model, from, to) { Body = argument => Body(argument, plain) };
        foreach (FrameworkWriter writer in registered)
        {
            if (writer.Rewrites(expression, change, out ExpressionSyntax? rewritten))
            {
                return rewritten;
            }
        }

        return expression switch
        {
            InvocationExpressionSyntax call => Call(call, change),
            BaseObjectCreationExpressionSyntax creation => Creation(creation, change),
            AssignmentExpressionSyntax assignment => change.Constant(assignment.Right) is { } value ? assignment.WithRight(value) : null,
            _ => change.Constant(expression),
        };
    }

    private ArgumentSyntax Body(ArgumentSyntax argument, StatusChange change)
    {
        foreach (FrameworkWriter writer in registered)
        {
            if (writer.BodyWithStatus(argument.Expression, change) is { } body)
            {
                return argument.WithExpression(body);
            }
        }

        return argument;
    }

    private static InvocationExpressionSyntax? Call(InvocationExpressionSyntax call, StatusChange change) =>
        change.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
        && StatusChange.NameOf(call) is not null
        && WithStatus(call.ArgumentList.Arguments, method, change) is { } changed
            ? call.WithArgumentList(call.ArgumentList.WithArguments(changed))
            : null;

    private static ExpressionSyntax? Creation(BaseObjectCreationExpressionSyntax creation, StatusChange change)
    {
        if (change.Model.GetSymbolInfo(creation).Symbol is not IMethodSymbol constructor)
        {
            return null;
        }

        bool isChanged = false;
        BaseObjectCreationExpressionSyntax changed = creation;
        if (WithStatus(creation.ArgumentList?.Arguments ?? default, constructor, change) is { } others)
        {
            changed = changed.WithArgumentList(creation.ArgumentList!.WithArguments(others));
            isChanged = true;
        }

        if (creation.Initializer is { } members && change.Initialised(members, "StatusCode") is { } rewritten)
        {
            changed = changed.WithInitializer(rewritten);
            isChanged = true;
        }

        return isChanged ? changed : null;
    }

    // Only the argument that is the status changes: a body may hold the same number.
    private static SeparatedSyntaxList<ArgumentSyntax>? WithStatus(
        SeparatedSyntaxList<ArgumentSyntax> arguments,
        IMethodSymbol method,
        StatusChange change
    )
    {
        for (int i = 0; i < arguments.Count; i++)
        {
            string? name = arguments[i].NameColon?.Name.Identifier.ValueText;
            IParameterSymbol? parameter = name is null
                ? method.Parameters.ElementAtOrDefault(i)
                : method.Parameters.FirstOrDefault(p => p.Name == name);
            if (
                (parameter?.Name is "statusCode" or "code" or "status" or "httpCode" || parameter?.Type.Name is "HttpStatusCode")
                && change.Constant(arguments[i].Expression) is { } value
            )
            {
                return SyntaxFactory.SeparatedList(
                    arguments.Replace(arguments[i], arguments[i].WithExpression(value)).Select(change.Body),
                    arguments.GetSeparators()
                );
            }

            ArgumentSyntax body = change.Body(arguments[i]);
            if (body != arguments[i])
            {
                return arguments.Replace(arguments[i], body);
            }
        }

        return null;
    }
}
