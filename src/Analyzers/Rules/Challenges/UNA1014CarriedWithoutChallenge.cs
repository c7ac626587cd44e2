using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1014: an exception of the application's own that carries 401, while nothing that can be seen adds a challenge where it is mapped to
/// a response (RFC 9110 §15.5.2). That it is mapped, and how, is often another project's business; hence a suggestion under its own id.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1014CarriedWithoutChallenge() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1014";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "An exception that carries 401 needs a handler that sends a WWW-Authenticate header",
        "'{0}' carries 401, and nothing in this project adds a 'WWW-Authenticate' header where it becomes a response; add a "
            + "challenge there",
        "Exceptions with a status are mapped to a response in one place: a middleware, a filter or an exception handler. A 401 that "
            + "leaves it must carry a challenge like any other, and the mapping is the one place to add it."
    );

    private protected override bool Concerns(Response response) => response is { Status: 401, Shape: ResponseShape.Carried };

    private protected override void Analyze(in ResponseContext context)
    {
        if (
            context.Site is FunctionRole.Ordinary
            && MissingChallenge.PathsOf(context) is not null
            && ForbiddenVerdict.Of(context).Kind is ForbiddenKind.None
            && !context.Facts.Frameworks.Headers.SendsChallenge(context.Response.Operation)
            && !context.Facts.Frameworks.Files.MapsExceptionsWithHeader(context.Cancellation)
            && !context.IsCoveredElsewhere
        )
        {
            context.Report(Descriptor, [context.Challenge(Id)], context.Response.Name);
        }
    }
}
