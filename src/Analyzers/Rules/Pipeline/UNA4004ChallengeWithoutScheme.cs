using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4004: a challenge, forbid or <c>[Authorize]</c> in an application that registers no scheme: 500 (<c>on-the-wire.md</c> A2, 1 and 2).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4004ChallengeWithoutScheme() : SchemeReferenceRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4004";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge or forbid needs an authentication scheme",
        "'{0}' leaves the answer to an authentication scheme, but this application registers none, so the caller gets 500; register "
            + "one or answer with a status",
        "A challenge and a forbid are answered by the handler of an authentication scheme. Where the application registers no scheme "
            + "they throw, and what should be 401 or 403 is 500."
    );

    private protected override void Analyze(in SchemeReferenceContext context)
    {
        if (context.Facts.Startup.MentionsScheme(context.Cancellation))
        {
            return;
        }

        RegisteredSchemes schemes = context.Facts.Startup.Schemes(context.Cancellation);
        if (schemes.Schemes.Count == 0 && !context.Facts.Authenticates(context.Cancellation) && !schemes.HasUnseen)
        {
            context.Report(Diagnostic.Create(Descriptor, context.Syntax.GetLocation(), context.Reference.Display));
        }
    }
}
