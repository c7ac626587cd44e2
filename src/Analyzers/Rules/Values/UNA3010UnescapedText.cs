using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3010: text of an exception or of the request in a quoted-string, without escaping (RFC 9110 §5.6.4).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3010UnescapedText() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3010";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Foreign text in a quoted value has to be escaped",
        "Text of {0} goes into the quoted value as it is; a quote in it ends the value and a line break makes the server throw, so {1}",
        "A quoted value ends at the first quote that has no backslash before it, and a header ends at a line break. The messages of "
            + "exceptions and what the request brings can hold both, so the challenge becomes malformed, can be extended by the caller, or "
            + "turns the 401 into a 500."
    );

    private protected override void Analyze(in ValueContext context)
    {
        Skeleton skeleton = context.Value.Skeleton;
        ChallengeReader reader = new(skeleton.Text);
        while (reader.Read())
        {
            if (reader.Token.Kind is ChallengeTokenKind.QuotedString && reader.Token.Span.HasHole(skeleton.Text))
            {
                foreach (SkeletonPiece piece in skeleton.Pieces)
                {
                    if (piece.Hole is { } hole && piece.Start > reader.Token.Span.Start && piece.Start < reader.Token.Span.End)
                    {
                        Report(context, piece, hole);
                    }
                }
            }
        }
    }

    private static void Report(in ValueContext context, SkeletonPiece piece, IOperation hole)
    {
        switch (ForeignText.Of(hole, context.Locals, context.Facts.Frameworks))
        {
            case TextOrigin.Exception:
                context.Report(Descriptor, new ValueSpan(piece.Start, 1), [new OwnTextEdit()], "an exception", "write a text of your own");
                break;
            case TextOrigin.Request:
                context.Report(Descriptor, new ValueSpan(piece.Start, 1), "the request", "encode it");
                break;
        }
    }
}
