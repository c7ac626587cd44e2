using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Lambda;

/// <summary>Whether the dictionaries that a message of AWS Lambda takes its headers from may hold a challenge.</summary>
internal static class LambdaHeaders
{
    /// <summary>Whether one of the headers that the initialiser gives the message may be the challenge.</summary>
    public static bool MayHoldChallenge(IObjectCreationOperation message, LocalValues locals)
    {
        if (message.Initializer is not { } initializer)
        {
            return false;
        }

        foreach (IOperation operation in OperationWalk.Of(initializer))
        {
            if (HeaderEffects.NamesHeader(operation))
            {
                return true;
            }
        }

        return (ResultArguments.Initialised(message, "Headers") is { } single && MayHoldChallenge(single, locals))
            || (ResultArguments.Initialised(message, "MultiValueHeaders") is { } multiple && MayHoldChallenge(multiple, locals));
    }

    /// <summary>
    /// Whether a dictionary may hold the challenge: it does not if it is made in sight, empty or with other headers, be it through a
    /// variable. What a variable gets later is an effect of its own.
    /// </summary>
    public static bool MayHoldChallenge(IOperation headers, LocalValues locals)
    {
        IOperation value = OperationValue.Unwrap(headers);
        switch (value)
        {
            case { ConstantValue: { HasValue: true, Value: null } }:
                return false;
            case ILocalReferenceOperation { Local: { } local } when locals.Of(local) is { Count: > 0 } values && !IsHandedOn(local, value):
                foreach (IOperation given in values)
                {
                    if (OperationValue.Unwrap(given) is ILocalReferenceOperation || MayHoldChallenge(given, locals))
                    {
                        return true;
                    }
                }

                return false;
            case IFieldReferenceOperation { Field: { IsReadOnly: true, DeclaringSyntaxReferences: [{ } declaration], Type: { } type } }
                when declaration.SyntaxTree == headers.Syntax.SyntaxTree:
                return declaration.GetSyntax() is not VariableDeclaratorSyntax { Initializer.Value: { } made }
                    || !IsMadeInSight(made, type);
            default:
                return !IsMadeInSight(value.Syntax, value.Type); // a control-flow graph keeps no more of a creation than its syntax
        }
    }

    // new Dictionary<string, string> { ["Content-Type"] = "text/plain" }: every key is a literal.
    private static bool IsMadeInSight(SyntaxNode value, ITypeSymbol? type)
    {
        if (
            type is INamedTypeSymbol { TypeArguments: [{ TypeKind: TypeKind.Error }, _] or [_, { TypeKind: TypeKind.Error }] }
            || value is not BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } } creation
            || (
                creation is ObjectCreationExpressionSyntax { Type: { } named }
                    ? (named as GenericNameSyntax ?? (named as QualifiedNameSyntax)?.Right)?.Identifier.ValueText
                    : type?.Name
            )
                is not ("Dictionary" or "SortedDictionary")
        )
        {
            return false;
        }

        foreach (ExpressionSyntax element in creation.Initializer?.Expressions ?? default)
        {
            ExpressionSyntax? key = element switch
            {
                InitializerExpressionSyntax { Expressions: [{ } first, ..] } => first,
                AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: { } index }] } } =>
                    index,
                _ => null,
            };
            if (key is not LiteralExpressionSyntax { Token.Value: string name } || HeaderField.Challenge.IsName(name))
            {
                return false;
            }
        }

        return true;
    }

    // Whether a method of the project is given the dictionary, which may add to it.
    private static bool IsHandedOn(ILocalSymbol local, IOperation within)
    {
        foreach (IOperation operation in OperationWalk.Of(OperationWalk.Root(within)))
        {
            if (
                operation
                    is ILocalReferenceOperation
                    {
                        Local: { } used,
                        Parent: IArgumentOperation
                        {
                            Parent: IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: false }
                        }
                    }
                && SymbolEqualityComparer.Default.Equals(used, local)
            )
            {
                return true;
            }
        }

        return false;
    }
}
