using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.FastEndpoints;

/// <summary>
/// Endpoints that write a status and send nothing: the framework then sends a response of its own, 204 (<c>on-the-wire.md</c> B14). With a
/// response body it keeps the status, so an endpoint that may have one is not meant.
/// </summary>
internal static class EndpointResponses
{
    /// <summary>
    /// Whether an endpoint may keep its status, by names alone: a response that is given anywhere in the class, one that is marked as
    /// started,
    /// an endpoint that does not send by itself. A base class of the project may do any of this.
    /// </summary>
    public static bool MayKeepStatus(INamedTypeSymbol type, FastEndpointsTypes types)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.Is(types.TypedEndpoint))
            {
                return current.TypeArguments is not [_, { IsReferenceType: true }];
            }

            foreach (SyntaxReference reference in current.DeclaringSyntaxReferences)
            {
                foreach (SyntaxToken token in reference.GetSyntax().DescendantTokens())
                {
                    if (
                        token.IsKind(SyntaxKind.IdentifierToken)
                            && token.ValueText is "DontAutoSendResponse" or "MarkResponseStart" or "ResponseStarted"
                        || IsResponse(token)
                    )
                    {
                        return true;
                    }
                }
            }
        }

        return false;
    }

    // The property of the endpoint, and not `HttpContext.Response`.
    private static bool IsResponse(SyntaxToken token) =>
        token is { ValueText: "Response", Parent: IdentifierNameSyntax name }
        && (
            name.Parent is not MemberAccessExpressionSyntax access
            || access.Name != name
            || access.Expression is ThisExpressionSyntax or BaseExpressionSyntax
        );
}
