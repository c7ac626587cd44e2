using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.CodeFixes.Editing;
using Unauthorized.Analyzers.Rules.Values;

namespace Unauthorized.Analyzers.CodeFixes.Fixes.Values;

/// <summary>Turns the URL of a resource into that of its metadata, which stands between host and path (RFC 9728 §3.1).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LocateMetadata))]
public sealed class LocateMetadata() : ValueFix(UNA3009ResourceMetadata.Id)
{
    // The path of a metadata document (RFC 9728 §3).
    private const string WellKnown = "/.well-known/oauth-protected-resource";

    private protected override Offer Describe(Diagnostic diagnostic, ChallengeList list) =>
        new("Send the URL of the metadata document", "UNA3009.Locate");

    private protected override IEnumerable<ValueEdit> Repair(ChallengeList list, Diagnostic diagnostic)
    {
        foreach (Challenge challenge in list.Challenges)
        {
            if (
                challenge.Find(list.Text, "resource_metadata") is { IsQuoted: true } parameter
                && parameter.Constant(list.Text) is { } url
                && Uri.TryCreate(url, UriKind.Absolute, out Uri? uri)
                && uri.Scheme is "https" or "http"
                && url.IndexOf("/.well-known/", StringComparison.OrdinalIgnoreCase) < 0
            )
            {
                int path = url.IndexOf('/', url.IndexOf("://", StringComparison.Ordinal) + 3);
                string rest = path < 0 || url.Substring(path) == "/" ? string.Empty : url.Substring(path);
                yield return new ValueEdit(parameter.Content(list.Text), (path < 0 ? url : url.Substring(0, path)) + WellKnown + rest);
            }
        }
    }
}
