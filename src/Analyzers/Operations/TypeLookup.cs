using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Operations;

/// <summary>Looks types up by their metadata names.</summary>
internal static class TypeLookup
{
    /// <summary>
    /// The type of that metadata name, or null. Where several references define it, a public one wins over one that only its own
    /// assembly sees; the source under analysis never counts, so that a look-alike declared there is not taken for the framework's.
    /// </summary>
    /// <remarks>
    /// It goes down the merged namespaces, which hold only the assemblies that have something there and which the compiler needs anyway:
    /// looking a metadata name up asks every one of some hundred references, for each name again.
    /// </remarks>
    public static INamedTypeSymbol? Resolve(Compilation compilation, string metadataName)
    {
        INamespaceSymbol space = compilation.GlobalNamespace;
        int start = 0;
        for (int dot = metadataName.IndexOf('.'); dot >= 0; dot = metadataName.IndexOf('.', start))
        {
            if (Inner(space, metadataName.Substring(start, dot - start)) is not { } inner)
            {
                return null;
            }

            space = inner;
            start = dot + 1;
        }

        int tick = metadataName.IndexOf('`', start);
        string name = metadataName.Substring(start, (tick < 0 ? metadataName.Length : tick) - start);
        int arity = tick < 0 ? 0 : metadataName[metadataName.Length - 1] - '0';
        INamedTypeSymbol? hidden = null;
        foreach (INamedTypeSymbol type in space.GetTypeMembers(name, arity))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                continue;
            }

            if (type.DeclaredAccessibility == Accessibility.Public)
            {
                return type;
            }

            hidden = type;
        }

        return hidden;
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol space, string name)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers(name))
        {
            if (member is INamespaceSymbol inner)
            {
                return inner;
            }
        }

        return null;
    }
}
