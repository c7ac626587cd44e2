using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>How much one file has to know, and how much hangs on one type.</summary>
public sealed class CouplingTests
{
    private const int MostRooms = 6;
    private const int MostFiles = 40;

    // The words that engines, rules and fixes are written in; whatever else is used everywhere is a hub.
    private static readonly HashSet<string> Vocabulary =
    [
        "Response", "ResponseShape", "TypeRoles", "LocalValues", // what a response is, and what types and variables are
        "SymbolExtensions", "OperationWalk", "OperationValue", // helpers on symbols and operations
        "FrameworkFacts", "FlowFacts", "BodyFacts", "VerdictFacts", // the layers, each handed to those right above it
        "Descriptors", "FixSite", // the text of a rule, the place of a fix
    ];

    [Fact]
    public void No_file_of_the_analyzers_refers_to_more_than_six_other_rooms() =>
        Expect.None(
            from reference in Sources.References
            where reference.From is not ("Verdicts" or "Composition") && !reference.From.StartsWith("CodeFixes", StringComparison.Ordinal)
            where reference.From != reference.To
            group reference.To by reference.File into file
            let rooms = file.Distinct().Order(StringComparer.Ordinal).ToArray()
            where rooms.Length > MostRooms
            select $"{Path.GetRelativePath(Repository.Root, file.Key)} refers to {rooms.Length} other rooms: {string.Join(", ", rooms)}");

    [Fact]
    public void Only_vocabulary_is_referred_to_from_more_than_forty_files() =>
        Expect.None(
            from reference in Sources.References
            group reference.File by reference.Type.Name into type
            let files = type.Distinct().Count()
            where files > MostFiles && !Vocabulary.Contains(type.Key)
            select $"{type.Key} is referred to from {files} files");
}
