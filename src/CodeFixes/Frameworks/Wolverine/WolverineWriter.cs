using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks.Wolverine;

/// <summary>Problems that stop a request of Wolverine: their status is that of the response.</summary>
internal sealed class WolverineWriter(Compilation compilation) : FrameworkWriter
{
    private readonly INamedTypeSymbol? _problem = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Mvc.ProblemDetails");

    /// <inheritdoc/>
    public override bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        if (
            answer is not BaseObjectCreationExpressionSyntax { Initializer: { } members } problem
            || !change.Model.GetTypeInfo(problem).Type.IsOrDerivesFrom(_problem)
            || change.Initialised(members, "Status") is not { } changed
        )
        {
            return false;
        }

        rewritten = problem.WithInitializer(changed);
        return true;
    }
}
