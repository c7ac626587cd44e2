using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2011: <c>HandleUnauthorizedRequest</c> of MVC 5 or Web API 2 that answers 401 whoever calls (RFC 9110 §15.5.4; <c>on-the-wire.md</c>
/// B32): the framework calls it for a signed-in user without the role just as for nobody.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2011UnauthorizedRequestWithoutQuestion() : FunctionRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2011";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "HandleUnauthorizedRequest answers 403 to a caller who is signed in",
        "'{0}' is also called for a signed-in user who lacks the role, and answers 401; ask 'IsAuthenticated' and answer 403",
        "[Authorize] of MVC 5 and Web API 2 calls HandleUnauthorizedRequest for a caller who is not authenticated and for one who is "
            + "and lacks a role. 401 is right for the first alone: the other signs in again, is refused again, and a sign-in page sends "
            + "browsers round in circles."
    );

    private protected override Capabilities Needs => Capabilities.OverridableAuthorize;

    private protected override bool Concerns(IMethodSymbol function, VerdictFacts facts) =>
        function is { Name: "HandleUnauthorizedRequest", IsOverride: true }
        && function.RootDefinition().ContainingType is { } root
        && root.DeclaringSyntaxReferences.IsEmpty
        && facts.Is(root, TypeRoles.OverridableAuthorize);

    private protected override void Analyze(in FunctionContext context)
    {
        if (
            AsksWho(context) is false
            && Answer(context) is { } answer
            && context.Facts.MayRefuseUsers(context.Symbol.ContainingType, context.Cancellation)
        )
        {
            context.Report(Descriptor, answer.Syntax.GetLocation(), [], context.Symbol.Name);
        }
    }

    // The first 401 of its own; the framework's, where nothing else is answered.
    private static IOperation? Answer(in FunctionContext context)
    {
        bool answersOtherwise = false;
        foreach (Response response in context.ResponsesOfBody)
        {
            if (response.Status == 401)
            {
                return response.Origin;
            }

            answersOtherwise = true;
        }

        IOperation? inherited = null;
        foreach (IOperation operation in OperationWalk.Of(context.Root))
        {
            answersOtherwise |=
                operation
                    is ISimpleAssignmentOperation
                    {
                        Target: IPropertyReferenceOperation { Property.Name: "Result" or "Response" or "StatusCode" }
                    };
            if (
                operation is IInvocationOperation
                {
                    TargetMethod: { Name: "HandleUnauthorizedRequest", DeclaringSyntaxReferences.IsEmpty: true },
                    Syntax: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax } }
                }
            )
            {
                inherited = operation;
            }
        }

        return answersOtherwise ? null : inherited;
    }

    // A test of the caller, be it by IsAuthenticated, by a helper, or by what is known of the user.
    private static bool AsksWho(in FunctionContext context)
    {
        foreach (IOperation operation in OperationWalk.Of(context.Root))
        {
            switch (operation)
            {
                case IPropertyReferenceOperation { Property: { } property }
                    when property.Name is "IsAuthenticated" || SubjectNames.Of(property.Name) is SubjectKind.Identity:
                case IInvocationOperation { TargetMethod: { } asked }
                    when SubjectNames.Of(asked.Name) is SubjectKind.Identity || MentionsIt(asked):
                case IConditionalOperation { Condition: { } condition } when IsAboutCaller(condition, context.Facts):
                    return true;
            }
        }

        return false;
    }

    private static bool IsAboutCaller(IOperation condition, VerdictFacts facts)
    {
        foreach (IOperation part in OperationWalk.Of(condition))
        {
            if (facts.Is(part.Type, TypeRoles.Principal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MentionsIt(IMethodSymbol helper)
    {
        foreach (SyntaxReference reference in helper.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax().ToString().Contains("IsAuthenticated"))
            {
                return true;
            }
        }

        return false;
    }
}
