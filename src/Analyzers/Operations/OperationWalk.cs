using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Walks operation trees without recursion, so that deep nesting cannot exhaust the stack.</summary>
internal static class OperationWalk
{
    /// <summary>The body that an operation belongs to.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>
    /// The declaration of the member that an operation stands in; null for top-level statements, whose local functions are part of them.
    /// </summary>
    public static SyntaxNode? Member(IOperation operation) =>
        operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>(static n =>
            n is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax)
        );

    /// <summary>The operation and all below it, parents before children, in source order.</summary>
    public static IEnumerable<IOperation> Of(IOperation root)
    {
        Stack<IOperation> pending = new();
        pending.Push(root);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            yield return operation;
            foreach (IOperation child in operation.ChildOperations.Reverse())
            {
                pending.Push(child);
            }
        }
    }

    /// <summary>The same without the bodies of lambdas and local functions below it.</summary>
    public static IEnumerable<IOperation> Own(IOperation root)
    {
        Stack<IOperation> pending = new();
        pending.Push(root);
        while (pending.Count > 0)
        {
            IOperation operation = pending.Pop();
            yield return operation;
            foreach (IOperation child in operation.ChildOperations.Reverse())
            {
                if (child.Kind is not (OperationKind.AnonymousFunction or OperationKind.LocalFunction))
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>
    /// The operation and all below it in the order in which they are evaluated, children before parents. Bodies of lambdas and local
    /// functions are left out: they run when called, not where they stand.
    /// </summary>
    public static void Evaluated(IOperation root, List<IOperation> into)
    {
        Stack<(IOperation Operation, bool Done)> pending = new();
        pending.Push((root, false));
        while (pending.Count > 0)
        {
            (IOperation operation, bool done) = pending.Pop();
            if (done)
            {
                into.Add(operation);
                continue;
            }

            pending.Push((operation, true));
            if (
                operation.Kind
                is not (OperationKind.AnonymousFunction or OperationKind.LocalFunction or OperationKind.FlowAnonymousFunction)
            )
            {
                foreach (IOperation child in operation.ChildOperations.Reverse())
                {
                    pending.Push((child, false));
                }
            }
        }
    }
}
