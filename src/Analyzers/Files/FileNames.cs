using System;
using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Files;

/// <summary>What a name in a file may be about.</summary>
internal enum NameTopic
{
    /// <summary><c>.Add…</c>: registers something.</summary>
    Registration,

    /// <summary><c>.Use…</c>: puts something into a pipeline.</summary>
    Pipeline,

    /// <summary>Creates or configures a host: <c>WebApplication.CreateBuilder</c>, <c>UseStartup</c>.</summary>
    Host,

    /// <summary>
    /// <c>.Filters</c>, <c>.MessageHandlers</c> and <c>.ResponseTransforms</c>, the collections of global filters, handlers and transforms.
    /// </summary>
    Collection,

    /// <summary><c>Authorize</c> or <c>RequireAuthorization</c>: an endpoint that asks who calls.</summary>
    Protection,

    /// <summary><c>.AddEndpointFilter</c> and <c>.AddEndpointFilterFactory</c>.</summary>
    EndpointFilter,

    /// <summary><c>.AddResponseTransform</c> and its kin, by which a proxy changes responses.</summary>
    Transform,

    /// <summary>
    /// Settings of authentication, authorization and problem details that are given elsewhere than at their registration.
    /// </summary>
    Setting,
}

/// <summary>
/// A name in the text of a file. It is no more than a hint: it may stand in a comment, and it has to be bound before it decides anything.
/// </summary>
/// <param name="Topic">What it may be about.</param>
/// <param name="Name">The identifier.</param>
/// <param name="Position">Where the identifier starts.</param>
internal readonly record struct NameOccurrence(NameTopic Topic, string Name, int Position);

/// <summary>
/// What a file says about schemes, pipelines and challenges, by its text alone. It is read once and lives as long as the tree, across
/// compilations: whoever types in one file makes one file be read again.
/// </summary>
internal sealed class FileNames
{
    private static readonly FileScan<FileNames> Scan = new(Read);
    private static int s_reads;

    private FileNames(ImmutableArray<NameOccurrence> occurrences)
    {
        Occurrences = occurrences;
        foreach (NameOccurrence mention in occurrences)
        {
            HasPipeline |= mention.Topic is NameTopic.Pipeline;
        }
    }

    /// <summary>How many files have been read in this process; tests count with it.</summary>
    public static int Reads => Volatile.Read(ref s_reads);

    /// <summary>The names, those behind a dot in the order of the text before those of attributes.</summary>
    public ImmutableArray<NameOccurrence> Occurrences { get; }

    /// <summary>Whether the name of the challenge header stands anywhere in the file.</summary>
    public bool Header { get; private init; }

    /// <summary>Whether the file registers a callback for the start of a response.</summary>
    public bool Callback { get; private init; }

    /// <summary>Whether the file deals with services, so that what it adds may be registrations.</summary>
    public bool Services { get; private init; }

    /// <summary>Whether the file speaks of authentication at all, as one does that calls or extends its builder.</summary>
    public bool MentionsAuthentication { get; private init; }

    /// <summary>
    /// Whether the file sets the user of a request, or brings a service of authentication or a start-up filter of its own: then nothing may
    /// be said about authentication that is missing.
    /// </summary>
    public bool Authenticates { get; private init; }

    /// <summary>Whether the file puts anything into a pipeline.</summary>
    public bool HasPipeline { get; }

    /// <summary>The names of a file.</summary>
    public static FileNames Of(SyntaxTree tree, CancellationToken cancellation) => FileFacts.For(tree).Get(Scan, cancellation);

    private static FileNames Read(SyntaxTree tree, CancellationToken cancellation)
    {
        Interlocked.Increment(ref s_reads);
        string text = tree.GetText(cancellation).ToString();
        ImmutableArray<NameOccurrence>.Builder? found = null;
        bool callback = false;
        bool authenticates =
            text.IndexOf("IStartupFilter", StringComparison.Ordinal) >= 0
            || text.IndexOf("IPolicyEvaluator", StringComparison.Ordinal) >= 0;
        bool services = text.IndexOf("IServiceCollection", StringComparison.Ordinal) >= 0;
        for (int dot = text.IndexOf('.'); dot >= 0 && dot < text.Length - 4; dot = text.IndexOf('.', dot + 1))
        {
            if (TopicAt(text, dot + 1) is { } topic)
            {
                (found ??= ImmutableArray.CreateBuilder<NameOccurrence>()).Add(
                    new NameOccurrence(topic, Identifier(text, dot + 1), dot + 1)
                );
            }
            else
            {
                callback |= Is(text, dot + 1, "OnStarting");
                services |= Is(text, dot + 1, "Services");
                authenticates |= Is(text, dot + 1, "User") && IsAssigned(text, dot + 5);
            }
        }

        bool header = false;
        bool mentionsAuthentication = false;
        for (int at = text.IndexOf("uth", StringComparison.Ordinal); at >= 0; at = text.IndexOf("uth", at + 3, StringComparison.Ordinal))
        {
            if (at > 3 && StartsWith(text, at, "uthenticat"))
            {
                mentionsAuthentication = true;
                int w = text[at - 2] is '-' ? at - 5 : at - 4;
                header |=
                    w >= 0
                    && StartsWith(text, at, "uthenticate")
                    && string.Compare(text, w, "www", 0, 3, StringComparison.OrdinalIgnoreCase) == 0;
                services |= StartsWith(text, at, "uthenticationBuilder") || StartsWith(text, at, "uthenticationOptions");
                authenticates |= StartsWith(text, at, "uthenticationService") || StartsWith(text, at, "uthenticationSchemeProvider");
            }
            else if (StartsWith(text, at, "uthorizationMiddlewareResultHandler"))
            {
                authenticates = true;
            }
            else if (
                at > 1
                && text[at - 1] is 'A'
                && (Is(text, at, "uthorize") || Is(text, at, "uthorizeAttribute"))
                && text[at - 2] is '[' or ',' or ' ' or '.' or ':'
            )
            {
                (found ??= ImmutableArray.CreateBuilder<NameOccurrence>()).Add(
                    new NameOccurrence(NameTopic.Protection, "Authorize", at - 1)
                );
            }
        }

        return new FileNames(found?.ToImmutable() ?? ImmutableArray<NameOccurrence>.Empty)
        {
            Header = header || text.IndexOf("WWW-AUTHENTICATE", StringComparison.Ordinal) >= 0,
            Callback = callback,
            Services = services,
            MentionsAuthentication = mentionsAuthentication,
            Authenticates = authenticates,
        };
    }

    // The dot is common, so the first letter sorts out nearly everything.
    private static NameTopic? TopicAt(string text, int at)
    {
        switch (text[at])
        {
            case 'A' when StartsWith(text, at, "Add") && char.IsUpper(text[at + 3]):
                return IsOrdinaryAdd(text, at) ? null
                    : Is(text, at, "AddEndpointFilter") || Is(text, at, "AddEndpointFilterFactory") ? NameTopic.EndpointFilter
                    : Is(text, at, "AddResponseTransform") || Is(text, at, "AddResponseHeader") ? NameTopic.Transform
                    : NameTopic.Registration;
            case 'U' when Is(text, at, "UseStartup"):
                return NameTopic.Host;
            case 'U' when StartsWith(text, at, "Use") && (text[at + 3] is '(' or '<' || char.IsUpper(text[at + 3])):
                return NameTopic.Pipeline;
            case 'C'
                when Is(text, at, "CreateBuilder")
                    || Is(text, at, "CreateSlimBuilder")
                    || Is(text, at, "CreateEmptyBuilder")
                    || Is(text, at, "CreateDefaultBuilder")
                    || Is(text, at, "Create")
                    || Is(text, at, "ConfigureWebHostDefaults")
                    || Is(text, at, "ConfigureWebHost"):
                return NameTopic.Host;
            case 'C'
                when Is(text, at, "Configure")
                    || Is(text, at, "ConfigureAll")
                    || Is(text, at, "ConfigureOptions")
                    || Is(text, at, "ConfigureApplicationCookie")
                    || Is(text, at, "ConfigureExternalCookie")
                    || Is(text, at, "CustomizeProblemDetails"):
            case 'P' when Is(text, at, "PostConfigure") || Is(text, at, "PostConfigureAll"):
            case 'D' when Is(text, at, "DefaultPolicy"):
            case 'F' when Is(text, at, "FallbackPolicy"):
            case 'O' when Is(text, at, "OnRedirectToLogin") || Is(text, at, "OnRedirectToAccessDenied"):
                return NameTopic.Setting;
            case 'S' when Is(text, at, "SetDefaultPolicy") || Is(text, at, "SetFallbackPolicy") || Is(text, at, "SuppressMapClientErrors"):
                return NameTopic.Setting;
            case 'F' when Is(text, at, "Filters"):
            case 'M' when Is(text, at, "MessageHandlers"):
            case 'R' when Is(text, at, "ResponseTransforms"):
                return NameTopic.Collection;
            case 'R' when Is(text, at, "RequireAuthorization"):
                return NameTopic.Protection;
            case 'W' when Is(text, at, "WithTransformResponseHeader"):
                return NameTopic.Transform;
            default:
                return null;
        }
    }

    private static bool IsOrdinaryAdd(string text, int at) =>
        Is(text, at, "AddRange")
        || Is(text, at, "AddDays")
        || Is(text, at, "AddHours")
        || Is(text, at, "AddMinutes")
        || Is(text, at, "AddSeconds")
        || Is(text, at, "AddMilliseconds")
        || Is(text, at, "AddMonths")
        || Is(text, at, "AddYears")
        || Is(text, at, "AddTicks")
        || Is(text, at, "AddAsync")
        || Is(text, at, "AddRangeAsync")
        || Is(text, at, "AddFirst")
        || Is(text, at, "AddLast");

    private static bool IsAssigned(string text, int at)
    {
        while (at < text.Length && text[at] is ' ')
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '=' && text[at + 1] is not '=';
    }

    private static bool StartsWith(string text, int at, string name) => string.CompareOrdinal(text, at, name, 0, name.Length) == 0;

    private static bool Is(string text, int at, string name) =>
        StartsWith(text, at, name) && (at + name.Length == text.Length || !IsLetter(text[at + name.Length]));

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || c is '_';

    private static string Identifier(string text, int at)
    {
        int end = at;
        while (end < text.Length && IsLetter(text[end]))
        {
            end++;
        }

        return text.Substring(at, end - at);
    }
}
