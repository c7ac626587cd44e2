using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks;

/// <summary>The factories <c>Unauthorized</c>, <c>Challenge</c> and <c>Forbid</c>, which controllers and minimal APIs have alike.</summary>
internal static class ShorthandResults
{
    /// <summary>Whether a factory of that name is meant.</summary>
    public static bool IsOne(string name) => name is "Unauthorized" or "Challenge" or "Forbid";

    /// <summary>The call with the other status; null where it has arguments that would be lost.</summary>
    public static ExpressionSyntax? Rewrite(InvocationExpressionSyntax call, SimpleNameSyntax name, string method, StatusChange change)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = call.ArgumentList.Arguments;
        if (arguments.Count > (method is "Unauthorized" ? 1 : 0))
        {
            return null;
        }

        bool isShort = change.To == 401; // 403 has no shorthand that keeps the scheme out of it
        InvocationExpressionSyntax renamed = call.ReplaceNode(
            name,
            SyntaxFactory.IdentifierName(isShort ? "Unauthorized" : "StatusCode").WithTriviaFrom(name)
        );
        if (isShort)
        {
            return renamed;
        }

        ArgumentSyntax status = SyntaxFactory.Argument(change.Named(call.SpanStart));
        SeparatedSyntaxList<ArgumentSyntax> all = SyntaxFactory.SingletonSeparatedList(status);
        if (arguments is [{ } body])
        {
            all = all.Add(change.Body(body).WithNameColon(null).WithLeadingTrivia(SyntaxFactory.Space));
        }

        return renamed.WithArgumentList(call.ArgumentList.WithArguments(all));
    }
}
