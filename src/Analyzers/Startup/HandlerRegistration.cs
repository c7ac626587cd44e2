using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Startup;

/// <summary>How a project registers one of its own authentication handlers. Asked at the moment of a report and by fixes only.</summary>
/// <param name="Scheme">The name of the scheme, where it is a constant.</param>
/// <param name="ForwardsChallenge">Whether the options send challenges on to another scheme, so that the handler is never asked for
/// one.</param>
internal sealed record HandlerRegistration(string? Scheme, bool ForwardsChallenge)
{
    /// <summary>
    /// The first registration of the handler (<c>AddScheme&lt;TOptions, THandler&gt;(…)</c>) in the project's source, or null.
    /// </summary>
    public static HandlerRegistration? Of(INamedTypeSymbol handler, Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf("AddScheme", StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (
                    node
                        is InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax
                            {
                                Name: GenericNameSyntax { Identifier.ValueText: "AddScheme", TypeArgumentList.Arguments: [.., { } last] }
                            }
                        } call
                    && NameOf(last) == handler.Name
                )
                {
                    return new HandlerRegistration(
                        NameOfScheme(call, compilation, cancellation),
                        call.ArgumentList.ToString().IndexOf("Forward", StringComparison.Ordinal) >= 0
                    );
                }
            }
        }

        return null;
    }

    private static string? NameOfScheme(InvocationExpressionSyntax call, Compilation compilation, CancellationToken cancellation)
    {
        if (call.ArgumentList.Arguments is not [{ Expression: { } first }, ..])
        {
            return null;
        }

// the call stands in another file, for which the driver offers no model; asked at the moment of a report and by fixes only
#pragma warning disable RS1030
        SemanticModel model = compilation.GetSemanticModel(call.SyntaxTree);
#pragma warning restore RS1030
        return model.GetConstantValue(first, cancellation) is { HasValue: true, Value: string scheme } ? scheme : null;
    }

    private static string? NameOf(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };
}
