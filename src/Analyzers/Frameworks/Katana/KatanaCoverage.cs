using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Katana;

/// <summary>
/// Whether something of a System.Web, MVC 5 or Web API 2 project puts the header on a 401 that is made elsewhere: a bearer middleware of
/// Katana, a module, a filter (<c>on-the-wire.md</c> B38). What Web.config registers cannot be seen, so a module counts wherever it stands.
/// </summary>
internal sealed class KatanaCoverage(FrameworkFacts facts, INamedTypeSymbol? module, INamedTypeSymbol? application)
{
    private readonly object _gate = new();
    private Gathered? _gathered;

    /// <summary>Whether the response is covered, or is none that this application sends.</summary>
    public bool Covers(ISymbol owner, CancellationToken cancellation)
    {
        INamedTypeSymbol? type = owner as INamedTypeSymbol ?? owner.ContainingType;
        Gathered gathered;
        lock (_gate)
        {
            gathered = _gathered ??= Gather(cancellation);
        }

        if (gathered.Outermost)
        {
            return true;
        }

        if (facts.Is(type, TypeRoles.MessageHandler))
        {
            return false; // it answers outside of all filters (B32)
        }

        // What a filter or a result of the project's own answers may pass any filter; only a controller shows which.
        return gathered.Everywhere
            || HasFilter(owner, type, gathered.Filters)
            || (gathered.Filters.Count > 0 && !facts.Is(type, TypeRoles.ClassicController));
    }

    private static bool HasFilter(ISymbol owner, INamedTypeSymbol? type, HashSet<INamedTypeSymbol> filters)
    {
        if (filters.Count == 0)
        {
            return false;
        }

        bool found = IsOn(owner, filters) || IsOn(owner.ContainingAssembly, filters);
        for (INamedTypeSymbol? current = type; current is not null && !found; current = current.BaseType)
        {
            found = IsOn(current, filters) || filters.Contains(current); // a controller is a filter itself
        }

        return found;
    }

    private static bool IsOn(ISymbol symbol, HashSet<INamedTypeSymbol> filters)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            for (INamedTypeSymbol? filter = attribute.AttributeClass; filter is not null; filter = filter.BaseType)
            {
                if (filters.Contains(filter))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Gathered Gather(CancellationToken cancellation)
    {
        Gathered gathered = new();
        foreach (
            (SyntaxNode _, NameOccurrence _) in facts.Files.Names(
                NameTopic.Pipeline,
                static name =>
                    name.IndexOf("Bearer", StringComparison.Ordinal) >= 0 || name.IndexOf("BasicAuth", StringComparison.Ordinal) >= 0,
                cancellation
            )
        )
        {
            gathered.Outermost = true; // an active middleware of Katana answers every 401 behind it with its own challenge
        }

        foreach (SyntaxTree tree in gathered.Outermost ? [] : facts.Compilation.SyntaxTrees)
        {
            // asks Katana for the challenge of a passive middleware
            gathered.Everywhere |= Names(tree.GetText(cancellation).ToString(), "HostAuthenticationFilter");
            if (MayDeclareFilter(tree, cancellation))
            {
                AddFilters(tree, gathered, cancellation);
            }
        }

        return gathered;
    }

    // An authentication filter may leave the header to a result that another file declares.
    private static bool MayDeclareFilter(SyntaxTree tree, CancellationToken cancellation) =>
        FileNames.Of(tree, cancellation).Header
        || Names(tree.GetText(cancellation).ToString(), "IAuthenticationFilter")
        || Names(tree.GetText(cancellation).ToString(), "OnAuthenticationChallenge");

    private void AddFilters(SyntaxTree tree, Gathered gathered, CancellationToken cancellation)
    {
        foreach (
            SyntaxNode node in tree.GetRoot(cancellation)
                .DescendantNodes(static n =>
                    n is not MemberDeclarationSyntax || n is BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax
                )
        )
        {
            if (
                node is not ClassDeclarationSyntax declaration
                || facts.Sources.Declared(declaration, cancellation) is not INamedTypeSymbol type
            )
            {
                continue;
            }

            if (facts.Is(type, TypeRoles.ClassicFilter))
            {
                if (SetsForOthers(type, cancellation))
                {
                    gathered.Filters.Add(type);
                    gathered.Everywhere |= IsGlobal(type, cancellation);
                }
            }
            else if (
                StandsAround(type) || (IsOfKatana(type) && KatanaHandlers.MaySeeEverything(type.Name, facts.Compilation, cancellation))
            )
            {
                string text = declaration.ToString();
                gathered.Outermost |=
                    text.IndexOf("WWW-Authenticate", StringComparison.OrdinalIgnoreCase) >= 0
                    || Names(text, "WwwAuthenticate")
                    || Names(text, "WWWAuthenticate");
            }
        }
    }

    // A module, Global.asax, or the class that sets Katana up: they see every request.
    private bool StandsAround(INamedTypeSymbol type)
    {
        if (type.IsOrImplements(module) || type.IsOrDerivesFrom(application))
        {
            return true;
        }

        foreach (ISymbol member in type.GetMembers("Configuration"))
        {
            if (member is IMethodSymbol { Parameters: [{ Type.Name: "IAppBuilder" }, ..] })
            {
                return true;
            }
        }

        return false;
    }

    // A middleware or an authentication handler: the hook of the latter runs for every 401 behind it.
    private static bool IsOfKatana(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "OwinMiddleware")
            {
                return true;
            }
        }

        return !type.GetMembers("ApplyResponseChallengeAsync").IsEmpty;
    }

    private bool IsGlobal(INamedTypeSymbol filter, CancellationToken cancellation)
    {
        foreach (SyntaxTree tree in facts.Compilation.SyntaxTrees)
        {
            string text = tree.GetText(cancellation).ToString();
            if (Names(text, "ilters.Add(new " + filter.Name) || (Names(text, "ilters.Add(") && Names(text, "new " + filter.Name)))
            {
                return true;
            }
        }

        return false;
    }

    // Hooks that run for the answers of others; what a filter that refuses answers by itself is no cover.
    private bool SetsForOthers(INamedTypeSymbol filter, CancellationToken cancellation)
    {
        foreach (ISymbol member in filter.GetMembers())
        {
            if (
                member is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } hook
                || facts.Sources.Body(hook, cancellation) is not { } body
            )
            {
                continue;
            }

            switch (hook.Name.Substring(hook.Name.LastIndexOf('.') + 1))
            {
                case "ChallengeAsync"
                // whatever it does with the context
                or "OnAuthenticationChallenge" when Contains(body, static o => o is IParameterReferenceOperation { Parameter.Ordinal: 0 }):
                case "OnActionExecuting"
                or "OnActionExecuted"
                or "OnActionExecutedAsync"
                or "ExecuteActionFilterAsync"
                or "OnResultExecuting"
                or "OnResultExecuted" when Contains(body, HeaderEffects.NamesHeader):
                    return true;
            }
        }

        return false;
    }

    private static bool Contains(IOperation body, Func<IOperation, bool> wanted)
    {
        foreach (IOperation operation in OperationWalk.Of(body))
        {
            if (wanted(operation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(string text, string name) => text.IndexOf(name, StringComparison.Ordinal) >= 0;

    private sealed class Gathered
    {
        // By what stands in front of the framework.
        public bool Outermost { get; set; }

        // By a global filter.
        public bool Everywhere { get; set; }

        public HashSet<INamedTypeSymbol> Filters { get; } = new(SymbolEqualityComparer.Default);
    }
}
