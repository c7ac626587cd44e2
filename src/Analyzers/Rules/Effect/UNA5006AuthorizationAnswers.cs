using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Effect;

/// <summary>UNA5006: authorization code that writes 401 itself, for callers who are signed in, too (<c>on-the-wire.md</c> B11, B12).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA5006AuthorizationAnswers() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA5006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Authorization code leaves the answer to challenge and forbid",
        "{0}",
        "A policy's outcome is answered by the middleware: a challenge with its WWW-Authenticate for callers who are not signed in, a forbid for those who are. An authorization handler that writes the status is overruled, one that writes a body breaks the response, and a result handler that answers 401 for every failure tells signed-in callers to sign in.");

    private const string OfHandler = "An authorization handler runs before the answer: the challenge or forbid that follows sets the status again, and throws once the body has started; call 'context.Fail()' and leave the answer to the scheme";

    private const string OfResultHandler = "This 401 is sent for every failure, without a challenge and also to callers who are signed in and get 403 otherwise; delegate to 'AuthorizationMiddlewareResultHandler'";

    private protected override bool IsRelevant(KnownTypes types) => types.RequestPath.AuthorizationHandler is not null || types.RequestPath.AuthorizationResultHandler is not null;

    private protected override bool Concerns(Response response) => response is { Status: 401, Shape: ResponseShape.Write or ResponseShape.Result };

    private protected override void Analyze(in ResponseContext context)
    {
        if (MessageFor(context.Response, context.Owner, context.Body, context.Facts.Types) is { } message)
        {
            context.Report(Descriptor, ImmutableDictionary<string, string?>.Empty, message);
        }
    }

    /// <summary>What is wrong with the response, or null.</summary>
    internal static string? MessageFor(Response response, ISymbol owner, BodyFacts body, KnownTypes types)
    {
        if (owner is not IMethodSymbol method)
        {
            return null;
        }

        if (response.Shape is ResponseShape.Write && method.ContainingType.IsOrImplements(types.RequestPath.AuthorizationHandler))
        {
            return OfHandler;
        }

        return method.ContainingType.IsOrImplements(types.RequestPath.AuthorizationResultHandler) && TakesOutcome(method, types) && !TellsApart(body.Root, types) ? OfResultHandler : null;
    }

    private static bool TakesOutcome(IMethodSymbol method, KnownTypes types)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
        {
            if (parameter.Type.Is(types.RequestPath.PolicyAuthorizationResult))
            {
                return true;
            }
        }

        return false;
    }

    private static bool TellsApart(IOperation root, KnownTypes types)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (operation is IPropertyReferenceOperation { Property: { } property }
                && (property.Name is "IsAuthenticated" || (property.Name is "Challenged" or "Forbidden" && property.ContainingType.Is(types.RequestPath.PolicyAuthorizationResult))))
            {
                return true;
            }
        }

        return false;
    }
}
