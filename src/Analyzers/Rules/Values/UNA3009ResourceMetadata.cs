using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3009: a challenge that does not lead to the metadata of the protected resource (RFC 9728 §5.1).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3009ResourceMetadata() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3009";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A challenge leads to the metadata of the resource",
        "{0}; send the absolute URL of the document under '/.well-known/oauth-protected-resource'",
        "A client that knows nothing of the server, such as one of the Model Context Protocol, finds the authorization server "
            + "through the document that resource_metadata names. A relative URL or that of the resource itself leads nowhere."
    );

    private protected override void Analyze(in ValueContext context)
    {
        ChallengeList list = context.Value.List;
        if (!list.IsSound)
        {
            return;
        }

        foreach (Challenge challenge in list.Challenges)
        {
            if (challenge.Find(list.Text, "resource_metadata") is { Value.Length: > 0 } parameter)
            {
                if (Wrong(list.Text, parameter) is { } wrong)
                {
                    context.Report(Descriptor, parameter.Content(list.Text) is { Length: > 0 } content ? content : parameter.Value, wrong);
                }
            }
            else if (
                challenge is { IsOpen: false }
                && challenge.Scheme.Is(list.Text, "Bearer")
                && context.Facts.NeedsResourceMetadata(context.Cancellation)
            )
            {
                context.Report(Descriptor, challenge.Scheme, "This challenge of an MCP server has no 'resource_metadata'");
            }
        }
    }

    private static string? Wrong(string text, in ChallengeParameter parameter)
    {
        ValueSpan content = parameter.Content(text);
        if (content.Length > 0 && text[content.Start] == '/')
        {
            return "'resource_metadata' is a relative URL"; // whatever a hole may add behind
        }

        if (parameter.Constant(text) is not { } url)
        {
            return null;
        }

        return !Uri.TryCreate(url, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("https" or "http")
                ? "'resource_metadata' is no absolute URL"
            : url.IndexOf("/.well-known/", StringComparison.OrdinalIgnoreCase) < 0
                ? "'resource_metadata' names the resource and not its metadata"
            : null;
    }
}
