using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>
/// UNA3002: a challenge that lacks or contradicts what its scheme requires (RFC 7617 §2, RFC 7616 §3.3, RFC 6750 §3 and others).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3002SchemeRequirements() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3002";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A challenge has to hold what its scheme requires",
        "This {0} challenge does not do what its scheme requires: {1}",
        "Each scheme says which parameters its challenge must have, which of them are quoted and what they may hold. Basic without a "
            + "realm, Digest with a nonce that never changes or Bearer with an escaped quote in error_description are refused or misread "
            + "by clients."
    );

    private protected override void Analyze(in ValueContext context)
    {
        foreach (AuthSchemeProblem problem in AuthSchemeRequirements.Problems(context.Value.List))
        {
            context.Report(Descriptor, problem.Span, problem.Scheme.Name, Explain(problem));
        }
    }

    private static string Explain(AuthSchemeProblem problem) =>
        problem.Kind switch
        {
            AuthSchemeProblemKind.Missing => $"it lacks {problem.Parameter}",
            AuthSchemeProblemKind.NotQuoted => $"{problem.Parameter} has to be quoted",
            AuthSchemeProblemKind.Quoted => $"{problem.Parameter} must not be quoted",
            AuthSchemeProblemKind.Unknown => $"it allows no {problem.Parameter}",
            AuthSchemeProblemKind.Charset => "charset can only be UTF-8",
            AuthSchemeProblemKind.ConstantNonce => "a nonce that is a constant protects from nothing; make a new one for each challenge",
            AuthSchemeProblemKind.ScopeSpaces => "single spaces divide the scopes, and none stands at the ends",
            _ => $"{problem.Parameter} must not hold a backslash, a quote or a tab",
        };
}
