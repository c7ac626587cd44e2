using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Unauthorized.Analyzers.Options;

/// <summary>
/// The rules for which a file sets a list of members or attributes of their own. What such lists say goes into facts that rules share, so
/// a rule with its own has facts of its own.
/// </summary>
internal static class OwnLists
{
    private static readonly OptionDefinition[] Lists =
    [
        AnalyzerOptionDefinitions.ChallengeMethods,
        AnalyzerOptionDefinitions.PermissionMethods,
        AnalyzerOptionDefinitions.IdentityMethods,
        AnalyzerOptionDefinitions.AuthenticatedAttributes,
    ];

    /// <summary>The ids of those rules. Files with the same settings share one object, so that few are read.</summary>
    public static HashSet<string> Of(Compilation compilation, AnalyzerConfigOptionsProvider provider)
    {
        HashSet<string> rules = new(StringComparer.OrdinalIgnoreCase);
        HashSet<AnalyzerConfigOptions> read = [];
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            AnalyzerConfigOptions options = provider.GetOptions(tree);
            if (!read.Add(options))
            {
                continue;
            }

            foreach (string key in KeysOf(options))
            {
                if (RuleOf(key) is { } rule)
                {
                    rules.Add(rule);
                }
            }
        }

        return rules;
    }

    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException) // what the base class throws for a host of its own making, whose settings cannot be listed
        {
            return [];
        }
    }

    private static string? RuleOf(string key)
    {
        if (!key.StartsWith(OptionDefinition.Prefix, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        foreach (OptionDefinition list in Lists)
        {
            int end = key.Length - list.Name.Length - 1;
            if (end > OptionDefinition.Prefix.Length && key[end] == '.' && key.EndsWith(list.Name, StringComparison.OrdinalIgnoreCase))
            {
                return key.Substring(OptionDefinition.Prefix.Length, end - OptionDefinition.Prefix.Length);
            }
        }

        return null;
    }
}
