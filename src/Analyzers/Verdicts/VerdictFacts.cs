using System;
using System.Collections.Concurrent;
using System.Threading;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Authorization;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Options;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Verdicts;

/// <summary>What the rules of one run share: the facts of every layer, and where the user wants to hear of them.</summary>
internal sealed class VerdictFacts
{
    private static readonly string[] TestFrameworks =
    [
        "xunit",
        "nunit.framework",
        "Microsoft.VisualStudio.TestPlatform.TestFramework",
        "MSTest.TestFramework",
        "TUnit",
    ];

    // depends on the tree, the rule and the settings alone
    private readonly ConcurrentDictionary<(SyntaxTree Tree, string Rule), bool> _reports = new();

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

    /// <summary>The role of the function in which an operation stands.</summary>
    public FunctionRole RoleAt(IOperation operation, ISymbol owner) => FunctionRoles.Of(operation, owner, Frameworks);

    /// <summary>Whether the text of any file may authorize callers.</summary>
    public bool UsesAuthorization(CancellationToken cancellation) => Frameworks.Files.UsesAuthorization(cancellation);

    /// <summary>Whether the text of any file may set up authentication.</summary>
    public bool Authenticates(CancellationToken cancellation) => Frameworks.Files.Authenticates(cancellation);

    /// <summary>Whether the text of any file may give a policy schemes of its own.</summary>
    public bool NamesSchemesInPolicies(CancellationToken cancellation) =>
        Frameworks.Files.Mentions("AddAuthenticationSchemes", cancellation);

    /// <summary>Whether 400 is the right status for an invalid token, or nobody sends the status that is written.</summary>
    public bool IsNoAnswerToToken(int status, IOperation operation, ISymbol owner) =>
        (status == 400 && TokenEndpoints.IsAround(operation, owner)) || RoleAt(operation, owner) is FunctionRole.JwtEarlyEvent;

    /// <summary>Whether the text of any file may name the header.</summary>
    public bool MentionsHeader(CancellationToken cancellation) => Frameworks.Files.MentionsHeader(cancellation);

    /// <summary>Whether a middleware or the status pages of the project set the header on the 401s of others.</summary>
    public bool HasCoveringMiddleware(CancellationToken cancellation) =>
        Coverage.Registrations(cancellation) is { Middleware.Count: > 0 } or { StatusPages: true };

    /// <summary>Whether an attribute, by its own code, may refuse callers who are authenticated.</summary>
    public bool MayRefuseUsers(INamedTypeSymbol attribute, CancellationToken cancellation) =>
        OverridableAuthorize.MayRefuseUsers(attribute, Frameworks, cancellation);

    /// <summary>
    /// Whether a challenge for <c>Bearer</c> has to say where the metadata of the protected resource are (RFC 9728 §5.1).
    /// </summary>
    public bool NeedsResourceMetadata(CancellationToken cancellation)
    {
        foreach (Framework framework in Frameworks.Present)
        {
            if (framework.NeedsResourceMetadata(cancellation))
            {
                return true;
            }
        }

        return false;
    }
}
