using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>How much one file has to know, and how much hangs on one type.</summary>
public sealed class CouplingTests
{
    [Fact]
    public void No_file_refers_to_more_than_five_other_rooms()
    {
        Expect.None(
            from reference in Sources.References
            where reference.From is not ("Verdicts" or "Composition") && reference.From != reference.To
            group reference.To by reference.File into file
            let rooms = file.Distinct().Order(StringComparer.Ordinal).ToArray()
            where rooms.Length > 5
            orderby rooms.Length descending
            select $"{Path.GetRelativePath(Repository.Root, file.Key)} refers to {rooms.Length} other rooms: {string.Join(", ", rooms)}");
    }

    [Fact]
    public void Only_vocabulary_is_referred_to_from_more_than_forty_files()
    {
        Expect.None(
            from reference in Sources.References
            group reference.File by reference.Type.Name into type
            let files = type.Distinct().Count()
            where files > 40
            orderby files descending
            select $"{type.Key} is referred to from {files} files");
    }
}
