using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>The status that the body of an error names (RFC 9457 §3.1.2).</summary>
internal static class ProblemStatus
{
    /// <summary>
    /// The <c>Status</c> of a problem that is created where it is passed, directly or through a variable of the body; null for any other
    /// value.
    /// </summary>
    public static IOperation? Of(IOperation? value, FrameworkFacts facts, LocalValues locals)
    {
        if (value is null)
        {
            return null;
        }

        IOperation problem = OperationValue.Unwrap(value);
        if (problem is ILocalReferenceOperation { Local: { } local } && locals.Of(local) is [{ } only])
        {
            problem = OperationValue.Unwrap(only);
        }

        return problem is IObjectCreationOperation creation && facts.Is(creation.Type, TypeRoles.Problem)
            ? ResultArguments.Initialised(creation, "Status")
            : null;
    }
}
