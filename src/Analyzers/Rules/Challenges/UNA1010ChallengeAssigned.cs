using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1010: a handler or event that assigns the header and so destroys the challenges of other schemes (RFC 9110 §11.6.1).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1010ChallengeAssigned() : OperationRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1010";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A handler appends its challenge to those of other schemes",
        "Assigning 'WWW-Authenticate' here removes the challenges that other authentication schemes have added; append to it",
        "A policy may challenge several schemes, one after the other, and each adds its line to the same header. A handler that "
            + "assigns leaves only its own, depending on the order."
    );

    private protected override Capabilities Needs => Capabilities.AuthenticationHandlers;

    private protected override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.SimpleAssignment);

    private protected override void Analyze(in OperationContext context)
    {
        ISimpleAssignmentOperation assignment = (ISimpleAssignmentOperation)context.Operation;
        if (
            assignment.Target is IPropertyReferenceOperation target
            && IsHeader(target)
            && context.Site
                is FunctionRole.HandlerChallenge
                    or FunctionRole.HandlerForbidden
                    or FunctionRole.Handler
                    or FunctionRole.JwtChallengeEvent
                    or FunctionRole.JwtForbiddenEvent
                    or FunctionRole.RedirectEvent
            && context.Effect is EffectKind.SetsHeader
            && !ReadsHeader(assignment.Value)
            && context.Facts.Reports(assignment.Syntax.SyntaxTree, Id)
            && HasSeveralChallenges(context.Facts.Startup.Schemes(context.Cancellation))
        )
        {
            context.Report(Diagnostic.Create(Descriptor, assignment.Syntax.GetLocation()));
        }
    }

    // Cookies and remote sign-ins never touch the header; a project that shows no second challenge has none to lose.
    private static bool HasSeveralChallenges(RegisteredSchemes facts)
    {
        int count = 0;
        foreach (RegisteredScheme scheme in facts.Schemes)
        {
            count += scheme.Behaviour is ChallengeBehaviour.Redirects or ChallengeBehaviour.Forwards ? 0 : 1;
        }

        return count > 1;
    }

    private static bool IsHeader(IPropertyReferenceOperation target) =>
        target.Property.IsIndexer ? ChallengeHeader.IsPassed(target.Arguments) : ChallengeHeader.IsMember(target.Property);

    // Joining the old value and the new one keeps what was there.
    private static bool ReadsHeader(IOperation value)
    {
        foreach (IOperation operation in OperationWalk.Of(value))
        {
            if (operation is IPropertyReferenceOperation property && IsHeader(property))
            {
                return true;
            }
        }

        return false;
    }
}
