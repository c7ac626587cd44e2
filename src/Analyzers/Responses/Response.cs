using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>One place where code decides the status of a response, as a recogniser saw it.</summary>
internal sealed class Response(IOperation operation, int status, ResponseShape shape, string name)
{
    /// <summary>The smallest operation that makes the answer: the call or creation of a result, the assignment of a status.</summary>
    public IOperation Operation { get; } = operation;

    /// <summary>The HTTP status, a constant of the code (for a challenge 401, for a forbid 403).</summary>
    public int Status { get; } = status;

    /// <summary>How the status leaves the code.</summary>
    public ResponseShape Shape { get; } = shape;

    /// <summary>
    /// The member or type that makes the answer, as a message names it: <c>Unauthorized</c>, <c>StatusCode</c>, <c>UnauthorizedResult</c>.
    /// </summary>
    public string Name { get; } = name;

    /// <summary>What is reported: the operation, or the arm of a switch expression that brings the status.</summary>
    public IOperation Origin { get; init; } = operation;

    /// <summary>Whether a method elsewhere in the file brings the status.</summary>
    public bool IsFromHelper => Origin != Operation && OperationWalk.Member(Origin) != OperationWalk.Member(Operation);

    /// <summary>What is reported by the body that makes the answer: a diagnostic has to stand in the member that reports it.</summary>
    public IOperation Shown => IsFromHelper ? Operation : Origin;

    /// <summary>The operation whose value becomes the body, where the code gives one.</summary>
    public IOperation? Body { get; init; }

    /// <summary>Whether the operation itself puts the challenge on what it sends.</summary>
    public bool BringsHeader { get; init; }

    /// <summary>
    /// The object whose headers count: null for the response of the current request, the variable for a message that code makes itself.
    /// </summary>
    public ISymbol? Target { get; init; }

    /// <summary>Whether the answer is thrown where it is made, so that only what was set before counts.</summary>
    public bool IsThrown { get; init; }

    /// <summary>
    /// The local variable that brings the status, where it comes through one: code that tests it knows whether this is a 401.
    /// </summary>
    public ILocalSymbol? StatusVariable { get; init; }
}
