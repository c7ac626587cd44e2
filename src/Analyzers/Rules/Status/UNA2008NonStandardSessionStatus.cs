using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>UNA2008: 419, 440, 498 or 499 for an expired session or token; no client knows them (RFC 9110 §15: 401 or 403).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2008NonStandardSessionStatus() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2008";

    private static readonly string[] ExchangeWords = ["exchange", "owa", "activesync", "eas", "ews", "outlook"];

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "An expired session is 401 or 403, not a status that no client knows",
        "{0} is no status of HTTP, and clients treat it as a plain 400; answer {1}",
        "419, 440, 498 and 499 are private inventions for expired sessions and tokens. Clients treat an unknown 4xx as 400 and never "
            + "try to authenticate again; 401 with WWW-Authenticate makes them."
    );

    private protected override bool Concerns(Response response) => response.Status is 419 or 440 or 498 or 499;

    private protected override void Analyze(in ResponseContext context)
    {
        Guard guard = context.Guard;
        bool isAuthentication = GuardSubjects.IsAuthentication(guard.Subject) || guard.Subject.Kind is SubjectKind.Mixed;
        if (context.Response.Status == 499 && !isAuthentication)
        {
            return; // nginx and ASP.NET Core log 499 for a client that closed the request, which no client ever sees
        }

        if (EmulatesExchange(context.Owner))
        {
            return;
        }

        string instead = guard.Subject.Kind is SubjectKind.Permission ? "403" : "401 with a 'WWW-Authenticate' header";
        context.Report(Descriptor, [context.Challenge(Id)], context.Response.Status, instead);
    }

    // Outlook on the web defines 440; a server that stands in for it has to answer it.
    private static bool EmulatesExchange(ISymbol owner)
    {
        for (ISymbol? symbol = owner; symbol is not null; symbol = symbol.ContainingSymbol)
        {
            foreach (string word in Words.Of(symbol.Name))
            {
                if (System.Array.IndexOf(ExchangeWords, word) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
