using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Responses;

/// <summary>A response as a recogniser sees it, before its status is read.</summary>
/// <param name="Operation">The smallest operation that makes the answer.</param>
/// <param name="Name">The member or type that makes it, as a message names it.</param>
/// <param name="Shape">How the status leaves the code.</param>
/// <param name="Status">The value that gives the status; null where none is given.</param>
internal readonly record struct ResponseDraft(IOperation Operation, string Name, ResponseShape Shape, IOperation? Status)
{
    /// <summary>The operation whose value becomes the body, where the code gives one.</summary>
    public IOperation? Body { get; init; }

    /// <summary>The object whose headers count; null for the response of the current request.</summary>
    public ISymbol? Target { get; init; }

    /// <summary>Whether the answer is thrown where it is made.</summary>
    public bool IsThrown { get; init; }

    /// <summary>Adds a response for every status that the value can have; one of several is reported at the arm that brings it.</summary>
    public void AddTo(List<Response> into, LocalValues locals)
    {
        if (StatusValue.Constant(Status) is { } constant)
        {
            into.Add(Make(constant, Operation, variable: null));
            return;
        }

        ILocalSymbol? variable = Status is not null ? (OperationValue.Unwrap(Status) as ILocalReferenceOperation)?.Local : null;
        List<(int Status, IOperation Arm)> statuses = [];
        StatusValue.Collect(Status, locals, statuses);
        foreach ((int value, IOperation arm) in statuses)
        {
            bool isInline =
                Status!.Syntax.Span.Contains(arm.Syntax.Span)
                && arm.Parent is not ISwitchExpressionArmOperation { Parent: ISwitchExpressionOperation };
            into.Add(Make(value, isInline ? Operation : arm, variable));
        }
    }

    private Response Make(int status, IOperation origin, ILocalSymbol? variable) =>
        new(Operation, status, Shape, Name)
        {
            Body = Body,
            Target = Target,
            IsThrown = IsThrown,
            Origin = origin,
            StatusVariable = variable,
        };
}
