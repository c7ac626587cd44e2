using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.SystemWeb;

/// <summary>
/// Results of MVC 5, and what System.Web has beside <c>Response.StatusCode</c>: the status as a text, and <c>HttpException</c>
/// (<c>on-the-wire.md</c> D13). None of them adds the header.
/// </summary>
internal sealed class SystemWebRecognizer(SystemWebTypes types)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _plain = new(SymbolEqualityComparer.Default);

    /// <summary>Adds the responses that this operation makes.</summary>
    public void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        switch (operation)
        {
            case IObjectCreationOperation { Constructor: not null, Type: INamedTypeSymbol type } creation
                when type.IsOrDerivesFrom(types.StatusCodeResult):
                Result(creation, type, locals, into);
                break;
            case IObjectCreationOperation { Constructor: not null } creation
                when creation.Type.Is(types.HttpException) && ResultArguments.Find(creation.Arguments, "httpCode") is { } status:
                new ResponseDraft(creation, creation.Type!.Name, ResponseShape.Exception, status)
                {
                    IsThrown = true,
                    Body = ResultArguments.Find(creation.Arguments, "message"),
                }.AddTo(into, locals);
                break;
            case ISimpleAssignmentOperation
            {
                Target: IPropertyReferenceOperation { Property.Name: "Status", Instance.Type: { } owner }
            } assignment when types.IsResponse(owner):
                if (
                    OperationValue.Unwrap(assignment.Value).ConstantValue is { HasValue: true, Value: string text }
                    && OfLine(text) is { } line
                )
                {
                    into.Add(new Response(assignment, line, ResponseShape.Write, "Status"));
                }

                break;
        }
    }

    private void Result(IObjectCreationOperation creation, INamedTypeSymbol type, LocalValues locals, List<Response> into)
    {
        IOperation? body = ResultArguments.Find(creation.Arguments, "statusDescription");
        if (type.Is(types.UnauthorizedResult))
        {
            into.Add(new Response(creation, 401, ResponseShape.Result, type.Name) { Body = body });
        }
        else if (
            ResultArguments.Find(creation.Arguments, "statusCode") is { } status
            && (type.Is(types.StatusCodeResult) || _plain.GetOrAdd(type, IsPlain))
        )
        {
            new ResponseDraft(creation, type.Name, ResponseShape.Result, status) { Body = body }.AddTo(into, locals);
        }
    }

    // A result of the project's own hands its status on, unless its text says that it challenges.
    private static bool IsPlain(INamedTypeSymbol type)
    {
        if (type.DeclaringSyntaxReferences.IsEmpty)
        {
            return false;
        }

        foreach (SyntaxReference reference in type.DeclaringSyntaxReferences)
        {
            string text = reference.SyntaxTree.GetText().ToString(reference.Span);
            if (text.IndexOf("hallenge", StringComparison.Ordinal) >= 0 || text.IndexOf("Authenticate", StringComparison.Ordinal) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    // "401 Unauthorized"
    private static int? OfLine(string text) =>
        text.Length >= 3 && (text.Length == 3 || text[3] is ' ') && int.TryParse(text.Substring(0, 3), out int status) ? status : null;
}
