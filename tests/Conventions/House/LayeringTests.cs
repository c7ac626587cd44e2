using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>The sources keep to the table of rooms in <c>docs/architecture.md</c>. There are no exceptions: either the code moves, or the table changes.</summary>
public sealed class LayeringTests
{
    [Fact]
    public void The_sources_compile_here()
    {
        Expect.None(Sources.Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error).Select(error => error.ToString()));
        Assert.True(Sources.References.Count > 1000, "Hardly any reference was found; the other tests would see nothing.");
    }

    [Fact]
    public void Every_folder_has_one_row_and_every_row_a_folder()
    {
        string[] folders = [.. Sources.Compilation.SyntaxTrees.Select(tree => Rooms.FolderOf(tree.FilePath)).Distinct().Order(StringComparer.Ordinal)];
        Expect.None(folders.Where(folder => Rooms.Of(folder) is null).Select(folder => $"{folder} has no row in the table of docs/architecture.md"));
        Expect.None(Rooms.All.Where(room => folders.All(folder => Rooms.Of(folder) != room)).Select(room => $"{room.Name} is a row without a folder"));
        Expect.None(Rooms.All.GroupBy(room => room.Name).Where(rows => rows.Count() > 1).Select(rows => $"{rows.Key} has two rows"));
    }

    [Fact]
    public void A_room_uses_only_rooms_that_stand_above_it_in_the_table()
    {
        IEnumerable<string> wrong =
            from room in Rooms.All
            from name in room.Uses
            let used = Rooms.All.FirstOrDefault(other => other.Name == name)
            where used is null || used.Row >= room.Row
            select used is null ? $"{room.Name} may use {name}, which is no room" : $"{room.Name} may use {name}, which stands below it";
        Expect.None(wrong);
    }

    [Fact]
    public void No_code_refers_to_a_room_that_its_own_may_not_use()
    {
        IEnumerable<string> wrong = Sources.References
            .Where(reference => Rooms.Of(reference.From) is { } room && Rooms.Of(reference.To) is { } target && !room.Allows(reference.From, reference.To, target))
            .Select(reference => reference.ToString())
            .Distinct();
        Expect.None(wrong);
    }

    [Fact]
    public void Every_use_that_the_table_allows_is_made()
    {
        HashSet<(string?, string?)> made = [.. Sources.References.Select(reference => (Rooms.Of(reference.From)?.Name, Rooms.Of(reference.To)?.Name))];
        Expect.None(
            from room in Rooms.All
            from name in room.Uses
            where !made.Contains((room.Name, name))
            select $"{room.Name} may use {name} and does not: take it out of the table");
    }
}
