namespace Unauthorized.Analyzers.Options;

/// <summary>
/// One setting of the package. It is written in <c>.editorconfig</c> as <c>unauthorized_analyzers.NAME</c>, for one rule as
/// <c>unauthorized_analyzers.UNA####.NAME</c>, and in a project file as the MSBuild property <see cref="Property"/>.
/// </summary>
internal sealed class OptionDefinition(string name, string property)
{
    /// <summary>What every key starts with.</summary>
    public const string Prefix = "unauthorized_analyzers.";

    /// <summary>The name, as in <c>challenge_methods</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The MSBuild property, as in <c>UnauthorizedChallengeMethods</c>; the package makes it visible to the compiler.</summary>
    public string Property { get; } = property;

    /// <summary>The key for all rules.</summary>
    public string Key { get; } = Prefix + name;

    /// <summary>The key for one rule, which wins over <see cref="Key"/>.</summary>
    public string KeyFor(string ruleId) => Prefix + ruleId + "." + Name;
}
