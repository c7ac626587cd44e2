using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3008: a challenge that asks for a nonce which the response does not bring (RFC 9449 §9).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3008NonceWithoutHeader() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3008";

    private const string Header = "DPoP-Nonce";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge that asks for a DPoP nonce comes with one",
        "'use_dpop_nonce' asks for a nonce that this response does not bring; set the 'DPoP-Nonce' header",
        "The client is to repeat the request with the nonce of the DPoP-Nonce header in its proof. Without that header it cannot, "
            + "and the request fails again."
    );

    private protected override void Analyze(in ValueContext context)
    {
        foreach (ErrorCode error in ErrorCodes.Of(context.Value.List))
        {
            if (error.Code == ErrorCodes.UseDPoPNonce && !IsSetSomewhere(context))
            {
                context.Report(Descriptor, error.Span);
            }
        }
    }

    // The header may be set by a method beside this one, so the whole type is asked, and a name that is not constant may be the one.
    private static bool IsSetSomewhere(in ValueContext context)
    {
        foreach (HeaderWrite write in context.Values.Writes)
        {
            if (
                !write.IsChallenge
                && (
                    write.Name is null
                    || HeaderNameSpelling.TextOf(write.Name) is not { } name
                    || name.Equals(Header, StringComparison.OrdinalIgnoreCase)
                )
            )
            {
                return true;
            }
        }

        foreach (SyntaxReference part in (context.Owner.ContainingType ?? context.Owner).DeclaringSyntaxReferences)
        {
            if (
                part.GetSyntax(context.Cancellation).ToString() is var text
                && (
                    text.IndexOf(Header, StringComparison.OrdinalIgnoreCase) >= 0
                    || text.IndexOf("DPoPNonce", StringComparison.OrdinalIgnoreCase) >= 0
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
