using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Unauthorized.Analyzers.Options;

/// <summary>
/// Reads settings: the rule's own key wins over the general key, and that over the MSBuild property. A reader made for one rule reads that
/// rule's keys where the caller names none.
/// </summary>
internal sealed class OptionReader(AnalyzerConfigOptionsProvider provider, string? rule = null)
{
    /// <summary>The trimmed text that a file sets for an option, or null where it is not set or empty.</summary>
    public string? Text(SyntaxTree tree, OptionDefinition option, string? ruleId = null)
    {
        AnalyzerConfigOptions options = provider.GetOptions(tree);
        ruleId ??= rule;
        return
            (ruleId is not null && options.TryGetValue(option.KeyFor(ruleId), out string? value))
            || options.TryGetValue(option.Key, out value)
            ? Meaningful(value)
            : Text(option);
    }

    /// <summary>The text that the project as a whole sets for an option: a global analyzer config or the MSBuild property.</summary>
    public string? Text(OptionDefinition option) =>
        provider.GlobalOptions.TryGetValue(option.Key, out string? value)
        || provider.GlobalOptions.TryGetValue("build_property." + option.Property, out value)
            ? Meaningful(value)
            : null;

    /// <summary>A yes or no; anything but <c>true</c> and <c>false</c> counts as not set.</summary>
    public bool Flag(SyntaxTree tree, OptionDefinition option, bool otherwise, string? ruleId = null) =>
        bool.TryParse(Text(tree, option, ruleId), out bool value) ? value : otherwise;

    /// <summary>An MSBuild property that is not ours, such as <c>IsTestProject</c>.</summary>
    public string? BuildProperty(string name) =>
        provider.GlobalOptions.TryGetValue("build_property." + name, out string? value) ? Meaningful(value) : null;

    private static string? Meaningful(string? value) => string.IsNullOrWhiteSpace(value) ? null : value!.Trim();
}
