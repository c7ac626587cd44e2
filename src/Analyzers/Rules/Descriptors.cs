using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Rules;

/// <summary>The one factory of diagnostic descriptors: it gives every rule its category, help link and tags.</summary>
internal static class Descriptors
{
    /// <summary>The category that all rules share, as shown in IDEs and SARIF.</summary>
    public const string Category = "Unauthorized";

    /// <summary>The folder of the rule pages; a help link is this, the id and <c>.md</c>.</summary>
    public const string HelpRoot = "https://github.com/unauthorized-analyzers/Unauthorized.Analyzers/blob/main/docs/rules/";

    /// <summary>A rule that warns: it rests on symbols, constants and control flow alone.</summary>
    public static DiagnosticDescriptor Warning(string id, string title, string message, string description) =>
        Create(id, title, message, description, new Level(DiagnosticSeverity.Warning, IsOn: true));

    /// <summary>A rule that suggests: it rests on a name, on text or on a likelihood.</summary>
    public static DiagnosticDescriptor Suggestion(string id, string title, string message, string description) =>
        Create(id, title, message, description, new Level(DiagnosticSeverity.Info, IsOn: true));

    /// <summary>A rule that a user has to turn on.</summary>
    public static DiagnosticDescriptor Off(string id, string title, string message, string description) =>
        Create(id, title, message, description, new Level(DiagnosticSeverity.Info, IsOn: false));

    /// <summary>The address of a rule's page.</summary>
    public static string HelpLink(string id) => string.Format(CultureInfo.InvariantCulture, "{0}{1}.md", HelpRoot, id);

    private static DiagnosticDescriptor Create(string id, string title, string message, string description, Level level) =>
        new(id, title, message, Category, level.Severity, level.IsOn, description, HelpLink(id));

    /// <summary>How a rule speaks before anybody has configured it.</summary>
    private readonly record struct Level(DiagnosticSeverity Severity, bool IsOn);
}
