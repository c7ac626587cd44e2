using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Flow;

/// <summary>
/// An answer of another body whose status this one brings: <c>Response.StatusCode = Map(error)</c>, seen from <c>Map</c>.
/// </summary>
/// <param name="Body">The body that answers.</param>
/// <param name="Response">The answer; its origin stands in this body.</param>
/// <param name="Owner">The symbol of the body that answers.</param>
/// <param name="Graph">The control flow of the body that answers.</param>
/// <param name="IsArgument">Whether that body hands the status on to a helper which answers it.</param>
internal readonly record struct ResponseFromHelper(
    BodyFacts Body,
    Response Response,
    ISymbol Owner,
    ControlFlowGraph Graph,
    bool IsArgument
)
{
    /// <summary>
    /// The answers of a file that a method of it brings a status to; where several take the same, the first of the file stands for all.
    /// </summary>
    public static ImmutableArray<ResponseFromHelper> Of(
        IMethodSymbol helper,
        IOperation body,
        ArgumentResponses arguments,
        CancellationToken cancellation
    )
    {
        ImmutableArray<ResponseFromHelper>.Builder answers = ImmutableArray.CreateBuilder<ResponseFromHelper>();
        SyntaxNode? member = OperationWalk.Member(body);
        HashSet<SyntaxNode> origins = [];
        HashSet<IOperation> callers = [];
        foreach (SyntaxNode node in body.Syntax.SyntaxTree.GetRoot(cancellation).DescendantNodes())
        {
            if (
                node is InvocationExpressionSyntax call
                && NameOf(call) == helper.Name
                && arguments.Graphs.Frameworks.Sources.Operation(call, cancellation) is IInvocationOperation operation
                && OperationWalk.Root(operation) is var root
                && OperationWalk.Member(operation) != member
                && callers.Add(root)
                && root.SemanticModel?.GetDeclaredSymbol(root.Syntax, cancellation) is { } owner
                && arguments.Graphs.FlowOf(root, cancellation) is { } graph
            )
            {
                BodyFacts caller = arguments.Graphs.Bodies.Of(root);
                Add(caller.Responses, isArgument: false);
                Add(arguments.Of(caller, cancellation), isArgument: true);

                void Add(ImmutableArray<Response> responses, bool isArgument)
                {
                    foreach (Response response in responses)
                    {
                        if (response.IsFromHelper && OperationWalk.Member(response.Origin) == member && origins.Add(response.Origin.Syntax))
                        {
                            answers.Add(new ResponseFromHelper(caller, response, owner, graph, isArgument));
                        }
                    }
                }
            }
        }

        return answers.ToImmutable();
    }

    private static string? NameOf(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
            SimpleNameSyntax name => name.Identifier.ValueText,
            _ => null,
        };
}
