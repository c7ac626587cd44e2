using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Edits;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Challenges;

/// <summary>
/// UNA1004: an authentication handler that never sends a challenge, so that every 401 of the application is bare (<c>on-the-wire.md</c>
/// B7).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA1004HandlerWithoutChallenge() : TypeRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA1004";

    // Schemes that exist to answer requests of clients, for which the header is what tells them how to ask again.
    private static readonly string[] ClientSchemes = ["Basic", "Bearer", "Digest", "ApiKey"];

    private static readonly string[] StandIns = ["Test", "Fake", "Mock", "Stub"];

    // A warning by default, lowered where no name speaks: the compiler does not even run rules that only suggest, unless it writes a log.
    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "An authentication handler must send a challenge",
        "'{0}' does not override 'HandleChallengeAsync', so that every 401 of its scheme lacks 'WWW-Authenticate'; append the "
            + "challenge there",
        "AuthenticationHandler<TOptions> answers a challenge with 401 and nothing else. A handler that derives from it has to append "
            + "WWW-Authenticate itself, or each [Authorize] of the application sends a bare 401."
    );

    private protected override Capabilities Needs => Capabilities.AuthenticationHandlers;

    private protected override Diagnostic? Find(INamedTypeSymbol handler, VerdictFacts facts, CancellationToken cancellation)
    {
        if (
            handler is not { TypeKind: TypeKind.Class, IsAbstract: false, Locations: [{ SourceTree: { } tree } location, ..] }
            || !Handlers.InheritsBareChallenge(handler, facts.Startup.Context)
            || !facts.Reports(tree, Id)
            || IsStandIn(handler.Name)
            || Handlers.AlwaysSucceeds(handler, facts.Startup.Context, cancellation)
            || Handlers.Challenges(handler, facts.Startup.Context, cancellation)
            || facts.HasCoveringMiddleware(cancellation)
        )
        {
            return null;
        }

        HandlerRegistration? registration = HandlerRegistration.Of(handler, facts.Compilation, cancellation);
        if (registration is { ForwardsChallenge: true })
        {
            return null;
        }

        DiagnosticSeverity severity =
            IsForClients(handler.Name) || IsForClients(registration?.Scheme) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Info;
        ChallengeEdit edit = facts.Challenge(tree, Id);
        return Diagnostic.Create(Descriptor, location, severity, additionalLocations: null, edit.ToProperties(), handler.Name);
    }

    private static bool IsForClients(string? name) =>
        name is not null && Array.Exists(ClientSchemes, scheme => name.IndexOf(scheme, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool IsStandIn(string name) => Array.Exists(StandIns, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
