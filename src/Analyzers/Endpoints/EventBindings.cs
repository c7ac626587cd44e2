using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>Which event a function is given to: as a lambda, as a method group, or by overriding the method of an events class.</summary>
internal static class EventBindings
{
    /// <summary>
    /// The name of the event, without its <c>On</c>: <c>Challenge</c>, <c>RedirectToLogin</c>. Null for a function that is given to none,
    /// or to several. <paramref name="function"/> is the lambda or local function, null for a method.
    /// </summary>
    public static string? EventOf(IMethodSymbol symbol, IOperation? function, IOperation root)
    {
        switch (function)
        {
            case IAnonymousFunctionOperation lambda:
                return AssignedTo(lambda);
            case ILocalFunctionOperation local:
                return OfLocal(local, root);
        }

        if (symbol is { IsOverride: true, MethodKind: MethodKind.Ordinary })
        {
            return symbol.Name;
        }

        return OfMethod(symbol);
    }

    private static string? OfLocal(ILocalFunctionOperation local, IOperation root)
    {
        HashSet<string> events = [];
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (
                operation is IMethodReferenceOperation { Method: { } method }
                && SymbolEqualityComparer.Default.Equals(method.OriginalDefinition, local.Symbol)
                && AssignedTo(operation) is { } name
            )
            {
                events.Add(name);
            }
        }

        return Single(events);
    }

    // Method groups are looked for where they nearly always are: in the class of the method itself.
    private static string? OfMethod(IMethodSymbol method)
    {
        HashSet<string> events = [];
        foreach (SyntaxReference reference in method.ContainingType.DeclaringSyntaxReferences)
        {
            foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
            {
                if (
                    node is AssignmentExpressionSyntax { Left: { } left, Right: { } right }
                    && NameOf(right) == method.Name
                    && NameOf(left) is { } name
                    && EventName(name) is { } bound
                )
                {
                    events.Add(bound);
                }
            }
        }

        return Single(events);
    }

    private static string? AssignedTo(IOperation value)
    {
        IOperation? parent = value.Parent;
        while (parent is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
        {
            parent = parent.Parent;
        }

        return parent is IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } }
            ? EventName(property.Name)
            : null;
    }

    private static string? EventName(string property) =>
        property.Length > 2 && property.StartsWith("On", System.StringComparison.Ordinal) ? property.Substring(2) : null;

    private static string? Single(HashSet<string> events)
    {
        if (events.Count != 1)
        {
            return null;
        }

        foreach (string only in events)
        {
            return only;
        }

        return null;
    }

    private static string? NameOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            _ => null,
        };
}
