using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Unauthorized.Analyzers.ExceptionMappings;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2007: <c>System.UnauthorizedAccessException</c> mapped to 401, though it says that access was refused (RFC 9110 §15.5.4).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2007AccessExceptionAnswered401() : BodyRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2007";

    private static readonly ConditionalWeakTable<SourceText, StrongBox<bool>> Files = new();

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "UnauthorizedAccessException means 403, not 401",
        "'UnauthorizedAccessException' is answered with 401, but it means that access was refused, which is 403; {0}",
        ".NET throws UnauthorizedAccessException when the operating system refuses access: no credentials of the HTTP client would "
            + "help. Code that throws it for want of authentication should have an exception of its own, so that the mapping can tell 401 "
            + "from 403."
    );

    private protected override bool Concerns(IOperation root, VerdictFacts facts) => MentionsException(root);

    private protected override void Analyze(in BodyContext context)
    {
        Compilation compilation = context.Facts.Compilation;
        if (TypeLookup.Resolve(compilation, "System.UnauthorizedAccessException") is not { } exception)
        {
            return;
        }

        foreach (IOperation answer in ExceptionStatuses.Of(context.Root, exception, 401, context.Responses))
        {
            (int all, int authentication) = AccessExceptionThrows.Of(compilation, context.Cancellation);
            string advice =
                all == 0 ? "nothing in this project throws it"
                : authentication == 0 ? "this project throws it " + Times(all)
                : "this project throws it "
                    + Times(all)
                    + ", "
                    + authentication
                    + " of them for want of authentication: give those an exception of their own";
            context.Report(Diagnostic.Create(Descriptor, answer.Syntax.GetLocation(), advice));
        }
    }

    private static string Times(int count) => count == 1 ? "once" : count + " times";

    // A look at the text spares nearly every body the walk.
    private static bool MentionsException(IOperation block) =>
        block.Syntax.SyntaxTree.TryGetText(out SourceText? text)
        && Files.GetValue(text, static t => new(Mentions(t.ToString()))).Value
        && Mentions(text.ToString(block.Syntax.Parent?.Span ?? block.Syntax.Span));

    private static bool Mentions(string text) => text.Contains("UnauthorizedAccessException");
}
