using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Projects;

/// <summary>
/// The authentication schemes that a project registers, as far as its source shows them. Fixes ask, and rules at the moment of a
/// report; nothing here runs per keystroke.
/// </summary>
internal static class RegisteredSchemes
{
    // What these registrations send as a challenge (truth.md A2); a cookie sends none, so it is not here.
    private static readonly (string Method, string Challenge)[] Known =
    [
        ("AddJwtBearer", "Bearer"),
        ("AddBearerToken", "Bearer"),
        ("AddIdentityApiEndpoints", "Bearer"),
        ("AddMicrosoftIdentityWebApi", "Bearer"),
        ("AddMicrosoftIdentityWebApiAuthentication", "Bearer"),
        ("AddOAuth2Introspection", "Bearer"),
        ("AddNegotiate", "Negotiate"),
    ];

    /// <summary>The challenge of the scheme that the project shows, or null where it shows none.</summary>
    public static string? Challenge(Compilation compilation, CancellationToken cancellation)
    {
        string? custom = null;
        foreach (InvocationExpressionSyntax call in Registrations(compilation, cancellation))
        {
            string name = NameOf(call)!;
            foreach ((string method, string challenge) in Known)
            {
                if (name == method)
                {
                    return challenge;
                }
            }

            // A handler of the project: its scheme's name. Basic is left to the user, since browsers prompt for it.
            if (custom is null && name is "AddScheme" && Scheme(call, compilation, cancellation) is { } scheme && IsToken(scheme) && !string.Equals(scheme, "Basic", StringComparison.OrdinalIgnoreCase))
            {
                custom = scheme;
            }
        }

        return custom;
    }

    /// <summary>Whether the project registers a scheme of that very name.</summary>
    public static bool Contains(Compilation compilation, string scheme, CancellationToken cancellation)
    {
        foreach (InvocationExpressionSyntax call in Registrations(compilation, cancellation))
        {
            foreach (ArgumentSyntax argument in call.ArgumentList.Arguments)
            {
                if (ConstantText(argument.Expression, compilation, cancellation) == scheme)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static IEnumerable<InvocationExpressionSyntax> Registrations(Compilation compilation, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            string text = tree.GetText(cancellation).ToString();
            if (text.IndexOf("AddScheme", StringComparison.Ordinal) < 0 && text.IndexOf("AddAuth", StringComparison.Ordinal) < 0 && text.IndexOf("AddIdentity", StringComparison.Ordinal) < 0
                && text.IndexOf("AddJwtBearer", StringComparison.Ordinal) < 0 && text.IndexOf("AddMicrosoftIdentity", StringComparison.Ordinal) < 0 && text.IndexOf("AddCookie", StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax call && NameOf(call) is { } name && name.StartsWith("Add", StringComparison.Ordinal))
                {
                    yield return call;
                }
            }
        }
    }

    private static string? Scheme(InvocationExpressionSyntax call, Compilation compilation, CancellationToken cancellation) =>
        call.ArgumentList.Arguments is [{ Expression: { } first }, ..] ? ConstantText(first, compilation, cancellation) : null;

    private static string? ConstantText(ExpressionSyntax expression, Compilation compilation, CancellationToken cancellation)
    {
        if (expression is LiteralExpressionSyntax { Token.Value: string literal })
        {
            return literal;
        }

        if (expression is not (MemberAccessExpressionSyntax or IdentifierNameSyntax))
        {
            return null;
        }

#pragma warning disable RS1030 // asked by fixes and at the moment of a report only
        SemanticModel model = compilation.GetSemanticModel(expression.SyntaxTree);
#pragma warning restore RS1030
        return model.GetConstantValue(expression, cancellation) is { HasValue: true, Value: string constant } ? constant : null;
    }

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    // RFC 9110 §11.1: an auth-scheme is a token (§5.6.2).
    private static bool IsToken(string text)
    {
        foreach (char c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9') && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
