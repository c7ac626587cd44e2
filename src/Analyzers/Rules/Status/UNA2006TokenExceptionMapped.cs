using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.ExceptionMappings;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>UNA2006: a bad or expired token that is answered 400, 403 or 500 (RFC 6750 §3.1: <c>invalid_token</c> is 401).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2006TokenExceptionMapped() : Rule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A token that does not validate is answered 401",
        "'{0}' means that the caller's token is expired or not valid, but the answer is {1}; answer 401 with a challenge, so that "
            + "clients get a new token",
        "RFC 6750 §3.1 gives an expired, revoked or malformed token the error invalid_token and the status 401. Clients refresh "
            + "their token on a 401; a 400, 403 or 500 tells them that trying again is of no use. A token endpoint that answers 400 "
            + "invalid_grant is right."
    );

    private protected override Capabilities Needs => Capabilities.TokenExceptions;

    private protected override void Register(CompilationStartAnalysisContext start, VerdictFacts facts) =>
        start.RegisterOperationBlockStartAction(block =>
        {
            HashSet<SyntaxNode> reported = [];
            block.RegisterOperationAction(
                context =>
                {
                    foreach (ExceptionMapping mapping in TokenFailures.In(context.Operation, facts.Flow))
                    {
                        if (
                            mapping.Status is 400 or 403 or 500
                            && !facts.IsNoAnswerToToken(mapping.Status, mapping.Answer, context.ContainingSymbol)
                            && facts.Reports(mapping.Answer.Syntax.SyntaxTree, Id)
                            && IsFirst(reported, mapping.Answer.Syntax)
                        )
                        {
                            SyntaxNode at = mapping.Answer.Syntax;
                            ChallengeEdit edit = facts.Challenge(at.SyntaxTree, Id);
                            context.ReportDiagnostic(
                                Diagnostic.Create(Descriptor, at.GetLocation(), edit.ToProperties(), mapping.Exception.Name, mapping.Status)
                            );
                        }
                    }
                },
                TokenFailures.Kinds
            );
        });

    // A catch and a test inside of it may map the same answer.
    private static bool IsFirst(HashSet<SyntaxNode> reported, SyntaxNode answer)
    {
        lock (reported)
        {
            return reported.Add(answer);
        }
    }
}
