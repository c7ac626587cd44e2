using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4005: a challenge, forbid or <c>[Authorize]</c> that names a scheme which the application does not register: 500
/// (<c>on-the-wire.md</c> W4).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4005UnknownScheme() : SchemeReferenceRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4005";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "The name of an authentication scheme has to be that of a registered one",
        "No authentication scheme is named '{0}' here, so the caller gets 500; this application registers {1}",
        "Schemes are found by their exact names, case included. A challenge, forbid or [Authorize] that names another one throws, "
            + "and what should be 401 or 403 is 500."
    );

    private protected override void Analyze(in SchemeReferenceContext context)
    {
        foreach ((string name, SyntaxNode syntax) in context.Reference.Names)
        {
            RegisteredSchemes schemes = context.Facts.Startup.Schemes(context.Cancellation);
            if (schemes.Schemes.Count > 0 && !schemes.Contains(name) && IsName(name) && SchemeReference.IsComplete(schemes))
            {
                context.Report(
                    Diagnostic.Create(
                        Descriptor,
                        syntax.GetLocation(),
                        name,
                        string.Join(", ", schemes.Schemes.Select(s => $"'{s.Name}'").Distinct())
                    )
                );
                return;
            }
        }
    }

    // A sentence is a message in the wrong place, which is another rule's business.
    private static bool IsName(string text) => text.Length > 0 && text.IndexOf(' ') < 0 && text[text.Length - 1] is not ('.' or '!');
}
