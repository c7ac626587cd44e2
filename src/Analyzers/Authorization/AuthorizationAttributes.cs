using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Authorization;

/// <summary>
/// Reads <c>[Authorize]</c> and <c>[AllowAnonymous]</c> as the framework does: by the interfaces <c>IAuthorizeData</c> and
/// <c>IAllowAnonymous</c>, on the function, the type and the base types. One <c>IAllowAnonymous</c> anywhere lets everybody in
/// (AuthorizationMiddleware; ASP0026 is about that).
/// </summary>
internal sealed class AuthorizationAttributes(FrameworkFacts facts)
{
    private readonly ConcurrentDictionary<string, MemberNames> _configured = new(StringComparer.Ordinal);

    /// <summary>What the attributes on a method, its type and what they derive from say of the caller.</summary>
    public Caller Of(IMethodSymbol method)
    {
        Caller found = default;
        for (IMethodSymbol? current = method; current is not null; current = current.OverriddenMethod)
        {
            found = Stronger(found, On(current));
        }

        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.BaseType)
        {
            found = Stronger(found, On(type));
        }

        // A helper is reached from the actions of its class, and one of those may let everybody in.
        bool isHelper =
            found.IsAuthenticated
            && method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: not Accessibility.Public }
            && On(method).Knowledge is not CallerKnowledge.Proven;
        return isHelper && LetsAnybodyIn(method.ContainingType) ? new Caller(CallerKnowledge.Likely, found.Evidence) : found;
    }

    /// <summary>What the attributes on one symbol say.</summary>
    public Caller On(ISymbol symbol)
    {
        Caller found = default;
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is not { TypeKind: not TypeKind.Error } type)
            {
                continue;
            }

            string evidence =
                "["
                + (
                    type.Name.EndsWith("Attribute", StringComparison.Ordinal)
                        ? type.Name.Substring(0, type.Name.Length - "Attribute".Length)
                        : type.Name
                )
                + "]";
            if (facts.Is(type, TypeRoles.AllowsAnonymous))
            {
                return new Caller(CallerKnowledge.Anonymous, evidence);
            }

            if (facts.Is(type, TypeRoles.Authorizes) || IsConfigured(type, symbol))
            {
                found = Stronger(found, new Caller(CallerKnowledge.Proven, evidence));
            }
            else if (facts.Is(type, TypeRoles.MayAuthorize) || IsAuthorizationByName(type))
            {
                found = Stronger(found, new Caller(CallerKnowledge.Likely, evidence));
            }
        }

        return found;
    }

    /// <summary>The one that decides: whoever lets anybody in wins, then the stronger knowledge, then the nearer.</summary>
    public static Caller Stronger(Caller nearer, Caller farther) =>
        nearer.Knowledge is CallerKnowledge.Anonymous ? nearer
        : farther.Knowledge is CallerKnowledge.Anonymous || farther.Knowledge > nearer.Knowledge ? farther
        : nearer;

    private bool IsConfigured(INamedTypeSymbol attribute, ISymbol on) =>
        on.DeclaringSyntaxReferences is [{ SyntaxTree: { } tree }, ..]
        && facts.Options.Text(tree, AnalyzerOptionDefinitions.AuthenticatedAttributes) is { } text
        && _configured.GetOrAdd(text, static names => new MemberNames(names)).Contains(attribute);

    private bool LetsAnybodyIn(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers())
        {
            if (member is IMethodSymbol && On(member).Knowledge is CallerKnowledge.Anonymous)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAuthorizationByName(INamedTypeSymbol type) =>
        type.Name.IndexOf("Authorize", StringComparison.Ordinal) >= 0 && type.Name.IndexOf("ApiKey", StringComparison.Ordinal) < 0;
}
