using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Conventions.House;

/// <summary>The rooms of <c>docs/architecture.md</c>, in the order of the table: each uses only what stands above it.</summary>
internal static partial class Rooms
{
    /// <summary>Every row of the table.</summary>
    public static IReadOnlyList<Room> All { get; } = Read(Repository.Read("docs", "architecture.md"));

    /// <summary>The rows of a table like that of the document; a row is a line whose first cell is one name in backticks.</summary>
    public static IReadOnlyList<Room> Read(string document)
    {
        List<Room> rooms = [];
        foreach (Match row in Row().Matches(document))
        {
            string[] uses = [.. Name().Matches(row.Groups["uses"].Value).Select(name => name.Groups["name"].Value)];
            rooms.Add(new Room(row.Groups["name"].Value, uses, rooms.Count));
        }

        return rooms;
    }

    /// <summary>The folder of a source file as the table spells it: <c>src/Analyzers</c> is not named, <c>src/CodeFixes</c> is.</summary>
    public static string FolderOf(string file)
    {
        string folder = Path.GetRelativePath(Repository.Path("src"), Path.GetDirectoryName(file)!).Replace('\\', '/');
        return folder.StartsWith("Analyzers/", StringComparison.Ordinal) ? folder["Analyzers/".Length..] : folder;
    }

    /// <summary>The row of a folder: its own, or that of the family that it belongs to; null where the table does not know it.</summary>
    public static Room? Of(string folder) =>
        All.FirstOrDefault(room => room.Name == folder)
        ?? All.FirstOrDefault(room => room.IsFamily && folder.LastIndexOf('/') is > 0 and var end && room.Name[..^2] == folder[..end]);

    [GeneratedRegex(@"^\| `(?<name>[\w/*]+)` \|[^|]*\| (?<uses>[^|]*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
