using System.Collections.Immutable;
using System.Linq;

namespace Unauthorized.Analyzers.Edits;

/// <summary>What an operand of a condition asks.</summary>
internal enum OperandQuestion
{
    /// <summary>Nothing that can be told.</summary>
    Unknown = '?',

    /// <summary>Who the caller is, which is answered 401.</summary>
    Authentication = 'A',

    /// <summary>Whether the caller may, which is answered 403.</summary>
    Permission = 'P',
}

/// <summary>What the operands of an <c>||</c> ask, in the order in which they are written.</summary>
internal sealed record SplitEdit(ImmutableArray<OperandQuestion> Operands) : Edit(Key, string.Concat(Operands.Select(static o => (char)o)))
{
    private const string Key = "split";

    /// <summary>Reads it back; null for a diagnostic that carries none.</summary>
    public static SplitEdit? TryParse(ImmutableDictionary<string, string?> properties) =>
        properties.TryGetValue(Key, out string? text) && text is not null
            ? new SplitEdit(text.Select(static o => (OperandQuestion)o).ToImmutableArray())
            : null;

    /// <summary>Equal where the operands ask the same; an array knows only itself.</summary>
    public bool Equals(SplitEdit? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
