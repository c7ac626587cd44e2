using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>UNA4004: a challenge, forbid or <c>[Authorize]</c> in an application that registers no scheme: 500 (<c>on-the-wire.md</c> A2, 1 and 2).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4004ChallengeWithoutScheme() : Rule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4004";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge or forbid needs an authentication scheme",
        "'{0}' leaves the answer to an authentication scheme, but this application registers none, so the caller gets 500; register one or answer with a status",
        "A challenge and a forbid are answered by the handler of an authentication scheme. Where the application registers no scheme they throw, and what should be 401 or 403 is 500.");

    private protected override void Register(CompilationStartAnalysisContext start, CompilationFacts facts) =>
        SchemeReference.Register(start, facts, Id, (use, syntax, report, cancellation) =>
        {
            if (facts.Project.MentionsScheme(cancellation))
            {
                return;
            }

            RegisteredSchemes schemes = facts.Project.Schemes(cancellation);
            if (schemes.Schemes.Count == 0 && !facts.Project.Authenticates(cancellation) && !schemes.HasUnseen)
            {
                report(Diagnostic.Create(Descriptor, syntax.GetLocation(), use.Display));
            }
        });
}
