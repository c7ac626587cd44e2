using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>A place that leaves an answer to authentication schemes: a challenge, a forbid, or an <c>[Authorize]</c>.</summary>
internal sealed class SchemeReference
{
    private readonly List<(string Name, SyntaxNode Syntax)> _names = [];

    private SchemeReference(string display) => Display = display;

    /// <summary>How a message calls it.</summary>
    public string Display { get; }

    /// <summary>The schemes that it names by constants, with the syntax of each.</summary>
    public IReadOnlyList<(string Name, SyntaxNode Syntax)> Names => _names;

    /// <summary>Whether it names schemes at all, be it in a way that cannot be read.</summary>
    public bool NamesAny { get; private set; }

    /// <summary>Reads a call or creation; null where it is no challenge or forbid of the framework.</summary>
    public static SchemeReference? Of(IOperation operation, FrameworkFacts facts)
    {
        switch (operation)
        {
            case IInvocationOperation
            {
                TargetMethod:
                { Name: "Challenge" or "Forbid" or "ChallengeAsync" or "ForbidAsync", DeclaringSyntaxReferences.IsEmpty: true } method
            } call when IsFramework(method.RootDefinition().ContainingType, facts):
                return Read(call.Arguments, method.Name);
            case IObjectCreationOperation { Type: { } type } creation when facts.Is(type, TypeRoles.SchemeResult):
                return Read(creation.Arguments, type.Name);
            default:
                return null;
        }
    }

    /// <summary>Reads an attribute; null where it does not ask for an authorized caller.</summary>
    public static SchemeReference? Of(
        AttributeSyntax attribute,
        SemanticModel model,
        FrameworkFacts facts,
        System.Threading.CancellationToken cancellation
    )
    {
        if (
            !Last(attribute.Name).StartsWith("Authorize", StringComparison.Ordinal)
            || model.GetSymbolInfo(attribute, cancellation).Symbol is not IMethodSymbol { ContainingType: { } type }
            || !facts.Is(type, TypeRoles.AuthorizeData)
        )
        {
            return null;
        }

        SchemeReference use = new($"[{Last(attribute.Name)}]");
        if (attribute.ArgumentList is { } list)
        {
            foreach (AttributeArgumentSyntax argument in list.Arguments)
            {
                if (argument.NameEquals?.Name.Identifier.ValueText is "AuthenticationSchemes")
                {
                    use.NamesAny = true;
                    if (model.GetConstantValue(argument.Expression, cancellation) is { HasValue: true, Value: string text })
                    {
                        foreach (string name in text.Split(new[] { ',' }, StringSplitOptions.RemoveEmptyEntries))
                        {
                            use._names.Add((name.Trim(), argument.Expression));
                        }
                    }
                }
            }
        }

        return use;
    }

    /// <summary>Whether the set-up of a project shows all of its schemes.</summary>
    public static bool IsComplete(RegisteredSchemes schemes)
    {
        foreach (RegisteredScheme scheme in schemes.Schemes)
        {
            if (scheme.Name is null)
            {
                return false;
            }
        }

        return !schemes.HasUnseen;
    }

    private static SchemeReference Read(IEnumerable<IArgumentOperation> arguments, string name)
    {
        SchemeReference use = new(name);
        foreach (IArgumentOperation argument in arguments)
        {
            bool isScheme =
                argument
                    is {
                        ArgumentKind: not ArgumentKind.DefaultValue,
                        Parameter.Name: "authenticationScheme" or "authenticationSchemes" or "scheme"
                    }
                && OperationValue.Unwrap(argument.Value) is not IArrayCreationOperation { Initializer.ElementValues.IsEmpty: true };
            if (!isScheme)
            {
                continue;
            }

            use.NamesAny = true;
            foreach (IOperation part in OperationWalk.Of(argument.Value))
            {
                if (
                    part is ILiteralOperation or IFieldReferenceOperation
                    && part.ConstantValue is { HasValue: true, Value: string text }
                    && part.Parent is not (IBinaryOperation or IInterpolationOperation or IInvocationOperation)
                )
                {
                    use._names.Add((text, part.Syntax));
                }
            }
        }

        return use;
    }

    private static bool IsFramework(INamedTypeSymbol type, FrameworkFacts facts) => facts.Is(type, TypeRoles.SchemeCaller);

    private static string Last(NameSyntax name) =>
        name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax aliased => aliased.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
}
