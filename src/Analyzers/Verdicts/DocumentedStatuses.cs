using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>
/// Which of 401 and 403 a function documents: by <c>[ProducesResponseType]</c> and its like, or by <c>.Produces(…)</c> where it is mapped.
/// </summary>
internal sealed class DocumentedStatuses
{
    private SyntaxNode? _at401;
    private SyntaxNode? _at403;

    /// <summary>Whether 401 is documented.</summary>
    public bool Has401 { get; private set; }

    /// <summary>Whether 403 is documented.</summary>
    public bool Has403 { get; private set; }

    /// <summary>Where the function itself documents the one of the two that it documents.</summary>
    public SyntaxNode? Where => _at401 ?? _at403;

    /// <summary>Whether roles or policies let the framework answer 403 by itself.</summary>
    public bool IsRestricted { get; private set; }

    /// <summary>What is documented of a function, or null where neither is, or where a convention documents for it.</summary>
    public static DocumentedStatuses? Of(IMethodSymbol function, IOperation inside, CancellationToken cancellation)
    {
        DocumentedStatuses found = new();
        bool isExplicit =
            found.Read(function, isOwn: true, cancellation)
            && (function.ContainingType is null || found.Read(function.ContainingType, isOwn: false, cancellation));
        found.ReadMapping(inside);
        return isExplicit && found.Has401 != found.Has403 && found.Where?.SyntaxTree == inside.Syntax.SyntaxTree ? found : null;
    }

    // False where an API convention stands for the documentation.
    private bool Read(ISymbol symbol, bool isOwn, CancellationToken cancellation)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            string name = attribute.AttributeClass?.Name ?? string.Empty;
            if (name is "ApiConventionMethodAttribute" or "ApiConventionTypeAttribute" or "ProducesDefaultResponseTypeAttribute")
            {
                return false;
            }

            IsRestricted |=
                name.IndexOf("Authorize", StringComparison.Ordinal) >= 0
                && (attribute.ConstructorArguments.Length > 0 || attribute.NamedArguments.Length > 0);
            if (
                name is "ProducesResponseTypeAttribute" or "SwaggerResponseAttribute" or "ProducesErrorResponseTypeAttribute"
                && attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is { } syntax
            )
            {
                foreach (TypedConstant argument in attribute.ConstructorArguments)
                {
                    Add(argument is { Kind: TypedConstantKind.Primitive, Value: int status } ? status : 0, isOwn ? syntax : null);
                }
            }
        }

        return true;
    }

    private void ReadMapping(IOperation inside)
    {
        IOperation? current = inside;
        while (current is not (null or IAnonymousFunctionOperation))
        {
            current = current.Parent;
        }

        for (current = current?.Parent; current is not null and not IBlockOperation; current = current.Parent)
        {
            if (
                current is IInvocationOperation { TargetMethod.Name: "Produces" or "ProducesProblem" } call
                && ResultArguments.Find(call.Arguments, "statusCode") is { } status
            )
            {
                Add(StatusValue.Constant(status) ?? 0, status.Syntax);
            }
        }
    }

    private void Add(int status, SyntaxNode? where)
    {
        if (status == 401)
        {
            Has401 = true;
            _at401 ??= where;
        }
        else if (status == 403)
        {
            Has403 = true;
            _at403 ??= where;
        }
    }
}
