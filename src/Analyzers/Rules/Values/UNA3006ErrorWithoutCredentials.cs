using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3006: an error code for a caller who sent no credentials (RFC 6750 §3.1).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3006ErrorWithoutCredentials() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A caller without credentials has made no error",
        "No credentials were sent here, so the challenge should not name the error '{0}'; leave the error out",
        "A client that comes without a token only wants to know how to authenticate. An error code tells it that its token was "
            + "refused, and some then sign the user out or start over."
    );

    private protected override void Analyze(in ValueContext context)
    {
        foreach (ErrorCode error in ErrorCodes.Of(context.Value.List))
        {
            if (
                error.Code is "invalid_token" or "insufficient_scope" or "invalid_request"
                && MissingCredentials.Guards(context.Value.Write.Operation, context.Locals, context.Facts.Frameworks)
            )
            {
                context.Report(Descriptor, error.Span, error.Code);
            }
        }
    }
}
