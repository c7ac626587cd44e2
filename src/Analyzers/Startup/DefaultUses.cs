using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>Finds code that relies on the default authentication scheme; asked only where that scheme is missing.</summary>
internal sealed class DefaultUses(StartupContext facts, CancellationToken cancellation)
{
    /// <summary>
    /// The first place that relies on the default scheme, as a message names it; <paramref name="policyNamesSchemes"/> says that the
    /// default policy brings its own (B26).
    /// </summary>
    public string? First(bool policyNamesSchemes)
    {
        foreach (
            (SyntaxNode name, NameOccurrence mention) in facts.Flow.Frameworks.Files.Names(
                NameTopic.Protection,
                static _ => true,
                cancellation
            )
        )
        {
            if (
                mention.Name is "RequireAuthorization"
                    ? !policyNamesSchemes && IsWithoutPolicy(name)
                    : name.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && Relies(attribute, policyNamesSchemes)
            )
            {
                return mention.Name is "RequireAuthorization" ? "'RequireAuthorization()'"
                    : policyNamesSchemes ? "'[Authorize(Roles = ...)]'"
                    : "'[Authorize]'";
            }
        }

        return Call("Challenge()") ?? Call("Forbid()") ?? Call("ChallengeAsync()") ?? Call("ForbidAsync()");
    }

    private bool IsWithoutPolicy(SyntaxNode name) =>
        CallSyntax.CallOf(name) is { ArgumentList.Arguments.Count: 0 } call
        && facts.Flow.Sources.Operation(call, cancellation)
            is IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true };

    // A named policy may bring schemes of its own, which nobody sees here.
    private bool Relies(AttributeSyntax attribute, bool policyNamesSchemes)
    {
        bool asksForRoles = false;
        foreach (AttributeArgumentSyntax argument in attribute.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText is not "Roles")
            {
                return false;
            }

            asksForRoles = true;
        }

        return (!policyNamesSchemes || asksForRoles)
            && facts.Flow.Sources.Symbol(attribute, cancellation)
                is IMethodSymbol { ContainingType: { DeclaringSyntaxReferences.IsEmpty: true } type }
            && facts.Flow.Frameworks.Is(type, TypeRoles.AuthorizeData);
    }

    private string? Call(string text)
    {
        foreach (SyntaxTree tree in facts.Flow.Compilation.SyntaxTrees)
        {
            string source = tree.GetText(cancellation).ToString();
            for (
                int at = source.IndexOf(text, StringComparison.Ordinal);
                at >= 0;
                at = source.IndexOf(text, at + text.Length, StringComparison.Ordinal)
            )
            {
                SyntaxToken token = tree.GetRoot(cancellation).FindToken(at);
                if (
                    token.SpanStart == at
                    && token.Parent?.FirstAncestorOrSelf<InvocationExpressionSyntax>() is { } call
                    && facts.Flow.Sources.Operation(call, cancellation)
                        is IInvocationOperation { TargetMethod: { DeclaringSyntaxReferences.IsEmpty: true } method }
                    && method.ContainingNamespace.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                )
                {
                    return $"'{text}'";
                }
            }
        }

        return null;
    }
}
