using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>The shipped assemblies load in the oldest host and keep nothing between compilations.</summary>
public sealed class AssemblyTests
{
    // What Visual Studio 2022 17.8 and the .NET SDK 8.0.1xx have; a newer reference would keep the assembly from loading there.
    private static readonly Dictionary<string, Version> OldestHost = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
    };

    // Counters that tests read and no rule does.
    private static readonly string[] Counters = ["Unauthorized.Analyzers.Files.FileNames.s_reads"];

    [Fact]
    public void Rules_refer_to_nothing_but_the_compiler() => AssertReferences(Catalogue.Rules, OldestHost);

    [Fact]
    public void Fixes_refer_to_nothing_but_the_compiler_and_its_workspaces() =>
        AssertReferences(Catalogue.CodeFixes, new(OldestHost)
        {
            ["Microsoft.CodeAnalysis.Workspaces"] = new(4, 8, 0, 0),
            ["Microsoft.CodeAnalysis.CSharp.Workspaces"] = new(4, 8, 0, 0),
            [Catalogue.Rules.GetName().Name!] = Catalogue.Rules.GetName().Version!,
        });

    [Fact]
    public void No_static_field_can_be_changed()
    {
        IEnumerable<FieldInfo> mutable = new[] { Catalogue.Rules, Catalogue.CodeFixes }
            .SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.FullName!.Contains('<', StringComparison.Ordinal)) // the compiler's caches of lambdas
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral);
        Assert.Empty(mutable.Select(field => $"{field.DeclaringType}.{field.Name}").Except(Counters));
    }

    private static void AssertReferences(Assembly assembly, Dictionary<string, Version> allowed)
    {
        using PEReader image = new(File.OpenRead(assembly.Location));
        MetadataReader metadata = image.GetMetadataReader();
        Assert.NotEmpty(metadata.AssemblyReferences);
        foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
        {
            string name = metadata.GetString(reference.Name);
            Assert.True(allowed.TryGetValue(name, out Version? oldest), $"{assembly.GetName().Name} refers to {name}, which the package does not bring.");
            Assert.True(reference.Version <= oldest, $"{assembly.GetName().Name} refers to {name} {reference.Version}, and the oldest host has {oldest}.");
        }
    }
}
