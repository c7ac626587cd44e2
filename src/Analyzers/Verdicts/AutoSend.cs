using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// Endpoints of FastEndpoints that write a status and send nothing: the framework then sends a response of its own, 204
/// (<c>on-the-wire.md</c> B14). With a response body it keeps the status, so an endpoint that may have one is not meant.
/// </summary>
internal static class AutoSend
{
    /// <summary>Whether a path from the written status ends without anything being sent.</summary>
    public static bool Overrides(Response response, BodyFacts body, CompilationFacts facts, in BlockContext context)
    {
        if (facts.Types.FastEndpoints.Endpoint is not { } endpoint || context.Owner is not IMethodSymbol { Name: "HandleAsync", IsOverride: true } method
            || !method.ContainingType.IsOrDerivesFrom(endpoint) || MayKeepStatus(method.ContainingType, facts.Types) || EnclosingFunctions.Innermost(response.Operation) is not null
            || body.PointOf(response.Operation, context.Graph, context.Cancellation) is not { } point)
        {
            return false;
        }

        int ends = new ResponseFlow(point.Graph, facts, SummaryStack.Empty, forgivesHelpers: false, context.Cancellation).AtEndBehind(point, out _);
        foreach (ResponseState end in ResponseState.Each(ends))
        {
            if (end is { Status: ResponseStatus.Unauthorized or ResponseStatus.Forbidden, IsStarted: false })
            {
                return true;
            }
        }

        return false;
    }

    // By their names alone: a response that is given anywhere in the class, a response that is marked as started, an endpoint that does
    // not send by itself. A base class of the project may do any of this.
    private static bool MayKeepStatus(INamedTypeSymbol type, KnownTypes types)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.OriginalDefinition.Is(types.FastEndpoints.TypedEndpoint))
            {
                return current.TypeArguments is not [_, { IsReferenceType: true }];
            }

            foreach (SyntaxReference reference in current.DeclaringSyntaxReferences)
            {
                foreach (SyntaxToken token in reference.GetSyntax().DescendantTokens())
                {
                    if (token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "DontAutoSendResponse" or "MarkResponseStart" or "ResponseStarted" || IsResponse(token))
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
        token is { ValueText: "Response", Parent: IdentifierNameSyntax name } && (name.Parent is not MemberAccessExpressionSyntax access || access.Name != name || access.Expression is ThisExpressionSyntax or BaseExpressionSyntax);
}
