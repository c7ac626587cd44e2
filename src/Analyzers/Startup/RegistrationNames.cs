using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// Tells by a name alone, without binding the code around it, whether its call may register a scheme or set its options: by what is in
/// scope of that name.
/// </summary>
internal sealed class RegistrationNames(StartupContext facts, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxTree, string), bool> _registers = [];

    /// <summary>Whether the call behind an <c>Add…</c> may register a scheme, or a class that configures the options of one.</summary>
    public bool MayRegister(SyntaxNode name)
    {
        if (name is not SimpleNameSyntax { Identifier.ValueText: { } text } simple)
        {
            return false;
        }

        if (KnownRegistrations.Find(text) is not null || text is "AddAuthentication" or "AddAuthenticationCore")
        {
            return true;
        }

        if (simple is GenericNameSyntax generic && ConfiguresOptions(generic))
        {
            return true;
        }

        if (!FileNames.Of(name.SyntaxTree, cancellation).MentionsAuthentication)
        {
            return false; // a package that registers schemes without the word makes everything unseen, for it is handed the services
        }

        if (!_registers.TryGetValue((name.SyntaxTree, text), out bool may))
        {
            _registers[(name.SyntaxTree, text)] = may = IsOfAuthentication(name, text);
        }

        return may;
    }

    /// <summary>Whether the call behind a <c>Configure…</c> may set options of authentication.</summary>
    public bool MayConfigure(SyntaxNode name)
    {
        if (
            name
            is not SimpleNameSyntax { Identifier.ValueText: "Configure" or "ConfigureAll" or "PostConfigure" or "PostConfigureAll" } simple
        )
        {
            return true;
        }

        // services.AddOptions<JwtBearerOptions>("Bearer").Configure<Clock>(…): the options are those of the builder.
        if (BuilderOf(simple) is { } builder)
        {
            return builder is not GenericNameSyntax { TypeArgumentList.Arguments: [{ } built] } || MayBeOptions(built);
        }

        return (
                simple is GenericNameSyntax { TypeArgumentList.Arguments: { } arguments }
                && (arguments is not [{ } options] || MayBeOptions(options))
            ) || IsOnKeptBuilder(simple);
    }

    // AddSingleton<IConfigureOptions<JwtBearerOptions>, …>
    private bool ConfiguresOptions(GenericNameSyntax name)
    {
        foreach (TypeSyntax argument in name.TypeArgumentList.Arguments)
        {
            if (
                argument.ToString().IndexOf("Options", StringComparison.Ordinal) >= 0
                && (
                    facts.Flow.Sources.TypeInScope(argument) is not { TypeKind: not TypeKind.Error } type
                    || SchemeOptionReader.ConfiguresSchemes(type)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool MayBeOptions(TypeSyntax name) =>
        facts.Flow.Sources.TypeInScope(name) is not { TypeKind: not TypeKind.Error } type
        || type.Is(facts.Hosting.AuthenticationOptions)
        || SchemeOptionReader.AreOptions(type);

    // The AddOptions of a chain that the name stands in.
    private static SimpleNameSyntax? BuilderOf(SimpleNameSyntax name)
    {
        ExpressionSyntax? receiver = (name.Parent as MemberAccessExpressionSyntax)?.Expression;
        while (
            receiver is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { } called, Expression: { } next } }
        )
        {
            if (called.Identifier.ValueText is "AddOptions" or "AddOptionsWithValidateOnStart")
            {
                return called;
            }

            receiver = next;
        }

        return null;
    }

    // A builder of options in a variable is found by the AddOptions beside it, and one in a parameter by its type.
    private static bool IsOnKeptBuilder(SimpleNameSyntax name)
    {
        if (
            name.Parent
            is not MemberAccessExpressionSyntax
            {
                Expression: IdentifierNameSyntax or MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Services" }
            }
        )
        {
            return false;
        }

        string around = (name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? name.SyntaxTree.GetRoot()).ToString();
        return around.IndexOf("AddOptions", StringComparison.Ordinal) >= 0
            || around.IndexOf("OptionsBuilder", StringComparison.Ordinal) >= 0;
    }

    private bool IsOfAuthentication(SyntaxNode name, string text)
    {
        HostingTypes types = facts.Hosting;
        return Registers(name, types.AuthenticationBuilder, text)
            || Registers(name, types.ServiceCollection, text)
            || Registers(name, types.HostApplicationBuilder, text);
    }

    // What a method of the project registers is seen inside it.
    private bool Registers(SyntaxNode name, INamedTypeSymbol? receiver, string text)
    {
        if (receiver is null)
        {
            return false;
        }

        INamedTypeSymbol? builder = facts.Hosting.AuthenticationBuilder;
        foreach (ISymbol symbol in facts.Flow.Sources.MethodsInScope(name, receiver, text))
        {
            if (
                symbol is IMethodSymbol method
                && !facts.Flow.Frameworks.IsOfProject(method)
                && (receiver.Is(builder) || method.ReturnType.IsOrDerivesFrom(builder))
            )
            {
                return true;
            }
        }

        return false;
    }
}
