using System;
using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>What the rules of one run share: the facts of every layer, and where the user wants to hear of them.</summary>
internal sealed class VerdictFacts
{
    private static readonly string[] TestFrameworks = ["xunit", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit"];

    private readonly ConcurrentDictionary<(SyntaxTree Tree, string Rule), bool> _reports = new(); // depends on the tree, the rule and the settings alone

    /// <summary>Stands on all layers below.</summary>
    public VerdictFacts(ConditionFacts conditions, CoverageFacts coverage, HeaderValueFacts values)
    {
        Conditions = conditions;
        Coverage = coverage;
        Values = values;
        IsTestProject = Options.BuildProperty("IsTestProject") is { } declared
            ? string.Equals(declared, "true", StringComparison.OrdinalIgnoreCase)
            : ReferencesTestFramework(Compilation);
    }

    /// <summary>What conditions ask.</summary>
    public ConditionFacts Conditions { get; }

    /// <summary>Who else sets the header.</summary>
    public CoverageFacts Coverage { get; }

    /// <summary>The headers that bodies write.</summary>
    public HeaderValueFacts Values { get; }

    /// <summary>What is known of callers.</summary>
    public AuthorizationFacts Authorization => Conditions.Authorization;

    /// <summary>What the host sets up.</summary>
    public StartupFacts Startup => Coverage.Startup;

    /// <summary>What the control flow says.</summary>
    public FlowFacts Flow => Conditions.Flow;

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks => Conditions.Frameworks;

    /// <summary>The settings of the user.</summary>
    public OptionReader Options => Frameworks.Options;

    /// <summary>The compilation.</summary>
    public Compilation Compilation => Frameworks.Compilation;

    /// <summary>Whether this is a test project, where a 401 is made to be looked at and not to be sent.</summary>
    public bool IsTestProject { get; }

    /// <summary>
    /// Whether the user wants to hear of this file: test projects are left out unless <c>include_tests</c> is set, and so are the files
    /// that <c>excluded_paths</c> names.
    /// </summary>
    public bool Reports(SyntaxTree tree, string ruleId)
    {
        (SyntaxTree, string) key = (tree, ruleId);
        return _reports.TryGetValue(key, out bool reports) ? reports : _reports.GetOrAdd(key, IsWanted(tree, ruleId));
    }

    /// <summary>The challenge that a fix writes for a rule in that file, as far as the user configured it.</summary>
    public ChallengeEdit Challenge(SyntaxTree tree, string ruleId) => new(Options.Text(tree, AnalyzerOptionDefinitions.Challenge, ruleId));

    private bool IsWanted(SyntaxTree tree, string ruleId) =>
        (!IsTestProject || Options.Flag(tree, AnalyzerOptionDefinitions.IncludeTests, otherwise: false, ruleId))
        && !PathGlobs.Matches(Options.Text(tree, AnalyzerOptionDefinitions.ExcludedPaths, ruleId), tree.FilePath);

    private static bool ReferencesTestFramework(Compilation compilation)
    {
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            foreach (string framework in TestFrameworks)
            {
                if (reference.Name.StartsWith(framework, StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The role of a function, by what it receives and overrides.</summary>
    public FunctionRole RoleOf(IMethodSymbol function) => FunctionRoles.Of(function, Frameworks);

    /// <summary>Whether a type has any of the roles; never for null.</summary>
    public bool Is(ITypeSymbol? type, TypeRoles roles) => Frameworks.Is(type, roles);

    /// <summary>The status that a result brings and that wins over one written before; null for a result that brings none.</summary>
    public int? StatusOf(IOperation result) => Frameworks.StatusOf(result);

    /// <summary>What the files of the project say by their texts.</summary>
    public ProjectFiles Files => Frameworks.Files;
}
