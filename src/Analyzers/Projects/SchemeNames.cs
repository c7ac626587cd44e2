using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.Projects;

/// <summary>
/// Tells by a name alone, without binding the code around it, whether its call may register a scheme or set its options: by what is in
/// scope of that name.
/// </summary>
internal sealed class SchemeNames(CompilationFacts facts, CancellationToken cancellation)
{
    private readonly Dictionary<(SyntaxTree, string), bool> _registers = [];

    /// <summary>Whether the call behind an <c>Add…</c> may register a scheme, or a class that configures the options of one.</summary>
    public bool MayRegister(SyntaxNode name)
    {
        if (name is not SimpleNameSyntax { Identifier.ValueText: { } text } simple)
        {
            return false;
        }

        if (SchemeTable.Find(text) is not null || text is "AddAuthentication" or "AddAuthenticationCore")
        {
            return true;
        }

        if (simple is GenericNameSyntax && simple.ToString().IndexOf("Options", StringComparison.Ordinal) >= 0)
        {
            return true; // AddSingleton<IConfigureOptions<JwtBearerOptions>, …>
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
        if (name is not SimpleNameSyntax { Identifier.ValueText: "Configure" or "ConfigureAll" or "PostConfigure" or "PostConfigureAll" })
        {
            return true;
        }

        if (name is GenericNameSyntax { TypeArgumentList.Arguments: [{ } options] } && facts.Sources.TypeInScope(options) is { TypeKind: not TypeKind.Error } type
            ? type.Is(facts.Types.Pipeline.AuthenticationOptions) || SchemeOptions.AreOptions(type)
            : name is GenericNameSyntax)
        {
            return true;
        }

        return name.SyntaxTree.GetText(cancellation).ToString().IndexOf("AddOptions", StringComparison.Ordinal) >= 0; // services.AddOptions<JwtBearerOptions>().Configure(…)
    }

    private bool IsOfAuthentication(SyntaxNode name, string text)
    {
        PipelineTypes types = facts.Types.Pipeline;
        return Registers(name, types.AuthenticationBuilder, text) || Registers(name, types.ServiceCollection, text) || Registers(name, types.HostApplicationBuilder, text);
    }

    // What a method of the project registers is seen inside it.
    private bool Registers(SyntaxNode name, INamedTypeSymbol? receiver, string text)
    {
        if (receiver is null)
        {
            return false;
        }

        INamedTypeSymbol? builder = facts.Types.Pipeline.AuthenticationBuilder;
        foreach (ISymbol symbol in facts.Sources.MethodsInScope(name, receiver, text))
        {
            if (symbol is IMethodSymbol method && !facts.Types.IsOfProject(method) && (receiver.Is(builder) || method.ReturnType.IsOrDerivesFrom(builder)))
            {
                return true;
            }
        }

        return false;
    }
}
