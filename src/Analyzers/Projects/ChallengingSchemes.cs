using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Projects;

/// <summary>How many of a project's schemes send a challenge. Asked at the moment of a report only.</summary>
internal static class ChallengingSchemes
{
    // Cookies and remote sign-ins redirect and never touch the header (truth.md A2).
    private static readonly HashSet<string> Registrations = new(StringComparer.Ordinal)
    {
        "AddScheme", "AddJwtBearer", "AddBearerToken", "AddNegotiate", "AddIdentityApiEndpoints", "AddMicrosoftIdentityWebApi",
        "AddMicrosoftIdentityWebApiAuthentication", "AddOAuth2Introspection", "AddMcp",
    };

    /// <summary>Whether the project registers exactly one, so that there is no challenge of another scheme. A library registers none: its handlers meet others.</summary>
    public static bool IsOnlyOne(Compilation compilation, CancellationToken cancellation)
    {
        int count = 0;
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            if (tree.GetText(cancellation).ToString().IndexOf(".Add", StringComparison.Ordinal) < 0)
            {
                continue;
            }

            foreach (SyntaxNode node in tree.GetRoot(cancellation).DescendantNodes())
            {
                if (node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: { } name } } && Registrations.Contains(name))
                {
                    count++;
                }
            }
        }

        return count == 1;
    }
}
