using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Composition;

/// <summary>
/// What the rules of one run share: the known types, the recognisers, the facts of bodies and the summaries of helpers. Everything is
/// made on first use, safe to make twice, and gone with the compilation.
/// </summary>
internal sealed class CompilationFacts
{
    private static readonly ConditionalWeakTable<Compilation, ConditionalWeakTable<AnalyzerConfigOptionsProvider, ByRule>> Cache = new();

    private static readonly string[] TestFrameworks = ["xunit", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit"];

    private readonly ConditionalWeakTable<IOperation, BodyFacts> _bodies = new();
    private readonly ConditionalWeakTable<BodyFacts, GuardFacts> _guards = new();
    private readonly ConditionalWeakTable<IOperation, BodyValues> _values = new();
    private readonly ConcurrentDictionary<(SyntaxTree Tree, string Rule), bool> _reports = new();
    private readonly HeaderWrites _writes;

    private CompilationFacts(Compilation compilation, AnalyzerConfigOptionsProvider options, string? rule)
    {
        Compilation = compilation;
        Types = KnownTypes.For(compilation);
        Options = new OptionReader(options, rule);
        ResultTypes = new ResultTypes(Types);
        Recognisers = new Recognizers(Types);
        Headers = new HeaderEffects(Types, Options);
        Own = new ResultStatuses(Types);
        Pipeline = new PipelineEffects(Types, Own);
        _writes = new HeaderWrites(Types, Headers);
        Sources = new SourceGraphs(this);
        Summaries = new HeaderSummaries(this);
        Pipelines = new PipelineReader(this);
        Project = new ProjectFacts(this);
        Filters = new FilterClassifier(this);
        Coverage = new ChallengeCoverage(this);
        Answers = new ResponseSummaries(this);
        Arguments = new ArgumentResponses(this);
        Helpers = new HelperResponses(this);
        Callers = new CallerFacts(this);
        Conditions = new ConditionClassifier(this);
        PrivateCalls = new PrivateCalls(this);
        IsTestProject = Options.BuildProperty("IsTestProject") is { } declared
            ? string.Equals(declared, "true", StringComparison.OrdinalIgnoreCase)
            : ReferencesTestFramework(compilation);
    }

    /// <summary>The compilation that the facts are about.</summary>
    public Compilation Compilation { get; }

    /// <summary>The framework types that are referenced.</summary>
    public KnownTypes Types { get; }

    /// <summary>The settings of the user.</summary>
    public OptionReader Options { get; }

    /// <summary>What turns operations into responses.</summary>
    public Recognizers Recognisers { get; }

    /// <summary>What turns operations into effects on the response's header.</summary>
    public HeaderEffects Headers { get; }

    /// <summary>What tells results of MVC from those of minimal APIs.</summary>
    public ResultTypes ResultTypes { get; }

    /// <summary>The results that bring a status of their own.</summary>
    public ResultStatuses Own { get; }

    /// <summary>What turns operations into effects on who answers.</summary>
    public PipelineEffects Pipeline { get; }

    /// <summary>Bodies and graphs of methods declared elsewhere in the project.</summary>
    public SourceGraphs Sources { get; }

    /// <summary>What the project's own methods do to the response.</summary>
    public HeaderSummaries Summaries { get; }

    /// <summary>The pipelines that bodies build.</summary>
    public PipelineReader Pipelines { get; }

    /// <summary>What the project as a whole knows: hosts, schemes, what covers a 401 that is made elsewhere.</summary>
    public ProjectFacts Project { get; }

    /// <summary>What filters of the project do to the header.</summary>
    public FilterClassifier Filters { get; }

    /// <summary>Whether a 401 gets its header from elsewhere.</summary>
    public ChallengeCoverage Coverage { get; }

    /// <summary>Which answers the project's own methods make.</summary>
    public ResponseSummaries Answers { get; }

    /// <summary>The answers that helpers make of the status which they are given.</summary>
    public ArgumentResponses Arguments { get; }

    /// <summary>The answers that bodies give by calling short helpers.</summary>
    public HelperResponses Helpers { get; }

    /// <summary>Whether the callers of a function are known to be authenticated.</summary>
    public CallerFacts Callers { get; }

    /// <summary>What conditions ask.</summary>
    public ConditionClassifier Conditions { get; }

    /// <summary>What is asked before private methods are called.</summary>
    public PrivateCalls PrivateCalls { get; }

    /// <summary>Whether this is a test project, where a 401 is made to be looked at and not to be sent.</summary>
    public bool IsTestProject { get; }

    /// <summary>
    /// The facts of a compilation: the same object for every rule of a run, but for a rule whose own member lists some file sets
    /// (<c>unauthorized_analyzers.UNA2001.permission_methods</c>), which sees the code by its own lists.
    /// </summary>
    public static CompilationFacts For(Compilation compilation, AnalyzerConfigOptionsProvider options, string ruleId) =>
        Cache.GetValue(compilation, static _ => new()).GetValue(options, provider => new ByRule(compilation, provider)).Of(ruleId);

    /// <summary>The facts of one body: a method, an accessor, an initialiser or the top-level statements.</summary>
    public BodyFacts BodyOf(IOperation block) => _bodies.GetValue(block, root => new BodyFacts(root, this));

    /// <summary>The guards of one body's answers.</summary>
    public GuardFacts GuardsOf(BodyFacts body) => _guards.GetValue(body, b => new GuardFacts(b, this));

    /// <summary>The headers that one body writes, and their values.</summary>
    public BodyValues ValuesOf(IOperation block, CancellationToken cancellation) => !HeaderMentions.In(block.Syntax.SyntaxTree, cancellation)
        ? BodyValues.None
        : _values.GetValue(block, root => BodyValues.Of(root, BodyOf(root).Locals, _writes));

    /// <summary>
    /// Whether the user wants to hear of this file: test projects are left out unless <c>include_tests</c> is set, and so are the files
    /// that <c>excluded_paths</c> names.
    /// </summary>
    public bool Reports(SyntaxTree tree, string ruleId)
    {
        (SyntaxTree, string) key = (tree, ruleId);
        return _reports.TryGetValue(key, out bool reports) ? reports : _reports.GetOrAdd(key, IsWanted(tree, ruleId));
    }

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

    private sealed class ByRule(Compilation compilation, AnalyzerConfigOptionsProvider options)
    {
        private readonly ConcurrentDictionary<string, CompilationFacts> _own = new(StringComparer.Ordinal);
        private readonly Lazy<CompilationFacts> _shared = new(() => new CompilationFacts(compilation, options, rule: null));
        private readonly Lazy<HashSet<string>> _withLists = new(() => OwnLists.Of(compilation, options));

        public CompilationFacts Of(string rule) => _withLists.Value.Contains(rule) ? _own.GetOrAdd(rule, id => new CompilationFacts(compilation, options, id)) : _shared.Value;
    }
}
