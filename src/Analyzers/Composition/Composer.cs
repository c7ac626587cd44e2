using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Composition;

/// <summary>
/// Puts the layers of facts together, once for a compilation and its settings. Rules and the entry of fixes ask it, and nobody else.
/// </summary>
internal static class Composer
{
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerConfigOptionsProvider, ByRule>> Cache = new();

    /// <summary>
    /// The facts of a compilation: the same object for every rule of a run, but for a rule whose own member lists some file sets
    /// (<c>unauthorized_analyzers.UNA2001.permission_methods</c>), which sees the code by its own lists.
    /// </summary>
    public static VerdictFacts For(Compilation compilation, AnalyzerConfigOptionsProvider options, string ruleId) =>
        Cache.GetValue(compilation, static _ => new()).GetValue(options, provider => new ByRule(compilation, provider)).Of(ruleId);

    private static VerdictFacts Compose(Compilation compilation, OptionReader options)
    {
        FrameworkFacts frameworks = new(compilation, options, RegisteredFrameworks.For);
        FlowFacts flow = new(frameworks);
        ConditionFacts conditions = new(new AuthorizationFacts(flow));
        CoverageFacts coverage = new(new StartupFacts(flow));
        return new VerdictFacts(conditions, coverage, new HeaderValueFacts(frameworks, root => flow.BodyOf(root).Locals));
    }

    private sealed class ByRule(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        private readonly ConcurrentDictionary<string, VerdictFacts> _own = new(StringComparer.Ordinal);
        private readonly Lazy<VerdictFacts> _shared = new(() => Compose(compilation, new OptionReader(options, rule: null)));
        private readonly Lazy<HashSet<string>> _withLists = new(() => OwnLists.Of(compilation, options));

        public VerdictFacts Of(string rule) =>
            _withLists.Value.Contains(rule)
                ? _own.GetOrAdd(rule, id => Compose(compilation, new OptionReader(options, id)))
                : _shared.Value;
    }
}
