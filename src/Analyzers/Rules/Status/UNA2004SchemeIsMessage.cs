using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2004: a sentence where a challenge or forbid expects the name of an authentication scheme. No handler is registered under that
/// name, so the caller gets a 500 in every configuration (<c>on-the-wire.md</c> W3).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2004SchemeIsMessage() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2004";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Do not pass a message where an authentication scheme is expected",
        "The text passed to '{0}' is taken for the name of an authentication scheme, so the caller gets a 500; answer {1} with the "
            + "message as body",
        "The string parameters of Forbid, Challenge, ForbidResult, ChallengeResult, ForbidAsync and ChallengeAsync are names of "
            + "authentication schemes. A message is no registered scheme, so the call throws and the server answers 500."
    );

    private protected override bool Concerns(Response response) => response.Shape is ResponseShape.Delegated;

    private protected override void Analyze(in ResponseContext context)
    {
        Response response = context.Response;
        foreach (IOperation scheme in SchemeArguments.Of(response.Operation))
        {
            if (
                MessageText.IsMessage(scheme, context.Body.Locals, context.Facts.Frameworks)
                && !(
                    scheme.ConstantValue is { HasValue: true, Value: string text }
                    && context.Facts.Startup.Schemes(context.Cancellation).Contains(text)
                )
            )
            {
                context.Report(Descriptor, [], response.Name, response.Status);
                return;
            }
        }
    }
}
