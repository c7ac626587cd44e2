using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Composition;
using Unauthorized.Analyzers.Coverage;
using Unauthorized.Analyzers.Endpoints;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// What the project as a whole knows. Files are found by their text (<see cref="FileNames"/>), which costs next to nothing; only the
/// few calls that a decision hangs on are bound, and only once someone asks. It silences rules and chooses fixes, and never reports.
/// </summary>
internal sealed class ProjectFacts(CompilationFacts facts)
{
    // A clause, a handler, a filter (IExceptionFilter, OnException) or the framework's middleware.
    private static readonly string[] ExceptionWords = ["catch", "ExceptionHandler", "ExceptionFilter", "OnException"];

    private readonly object _gate = new();
    private List<(SyntaxTree Tree, FileNames Mentions)>? _files;
    private List<RequestPipeline>? _pipelines;
    private bool? _isHost;
    private CoveringRegistrations? _covers;
    private RegisteredSchemes? _schemes;

    /// <summary>The files that mention anything.</summary>
    public IReadOnlyList<(SyntaxTree Tree, FileNames Mentions)> Files(CancellationToken cancellation)
    {
        if (_files is { } known)
        {
            return known;
        }

        List<(SyntaxTree, FileNames)> files = [];
        foreach (SyntaxTree tree in facts.Compilation.SyntaxTrees)
        {
            FileNames mentions = FileNames.Of(tree, cancellation);
            if (mentions.Header || mentions.Callback || mentions.Authenticates || !mentions.Mentions.IsEmpty)
            {
                files.Add((tree, mentions));
            }
        }

        return _files = files;
    }

    /// <summary>Whether any file names the challenge header; where none does, nothing of the project covers anything.</summary>
    public bool MentionsHeader(CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames mentions) in Files(cancellation))
        {
            if (mentions.Header)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file that names the challenge header handles exceptions, too: then it may well be the place where they become responses.</summary>
    public bool MapsExceptionsWithHeader(CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, FileNames mentions) in Files(cancellation))
        {
            if (mentions.Header && HandlesExceptions(tree.GetText(cancellation).ToString()))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HandlesExceptions(string text)
    {
        foreach (string word in ExceptionWords)
        {
            if (text.IndexOf(word, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether code of the project itself says who the caller is, so that nothing may be said about authentication that is missing.</summary>
    public bool Authenticates(CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames mentions) in Files(cancellation))
        {
            if (mentions.Authenticates)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any endpoint asks for a user: <c>[Authorize]</c>, <c>RequireAuthorization</c> or a fallback policy.</summary>
    public bool UsesAuthorization(CancellationToken cancellation)
    {
        foreach ((SyntaxNode _, NameOccurrence _) in Names(NameTopic.Protection, static _ => true, cancellation))
        {
            return true;
        }

        foreach ((SyntaxNode _, NameOccurrence _) in Names(NameTopic.Setting, static name => name is "FallbackPolicy" or "SetFallbackPolicy", cancellation))
        {
            return true;
        }

        return false;
    }

    /// <summary>Whether the project starts a web host: an application, and no library.</summary>
    public bool IsHost(CancellationToken cancellation)
    {
        if (_isHost is not { } known)
        {
            _isHost = known = FindsHost(cancellation);
        }

        return known;
    }

    /// <summary>What covers 401s that are made elsewhere.</summary>
    public CoveringRegistrations Covers(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _covers ??= CoveringRegistrations.Gather(facts, this, cancellation);
        }
    }

    /// <summary>The authentication that the project sets up.</summary>
    public RegisteredSchemes Schemes(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _schemes ??= new SchemeRegistrations(facts, cancellation).Read();
        }
    }

    /// <summary>Whether any call may register a scheme, by its name alone: where one does, nobody needs to read the whole set-up to see that there is one.</summary>
    public bool MentionsScheme(CancellationToken cancellation)
    {
        foreach ((SyntaxNode _, NameOccurrence _) in Names(NameTopic.Registration, static name => KnownRegistrations.Find(name) is not null, cancellation))
        {
            return true;
        }

        return false;
    }

    /// <summary>Every pipeline that a body of the project builds.</summary>
    public IReadOnlyList<RequestPipeline> Pipelines(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _pipelines ??= ReadPipelines(cancellation);
        }
    }

    /// <summary>The bound calls behind the mentions of a topic whose name is wanted.</summary>
    public IEnumerable<IInvocationOperation> Calls(NameTopic topic, Func<string, bool> wanted, CancellationToken cancellation)
    {
        foreach ((SyntaxNode name, NameOccurrence _) in Names(topic, wanted, cancellation))
        {
            if (CallOf(name) is { } call && facts.Sources.Operation(call, cancellation) is IInvocationOperation operation)
            {
                yield return operation;
            }
        }
    }

    /// <summary>The names behind the mentions of a topic: code, and no comment, string or text that the preprocessor leaves out.</summary>
    public IEnumerable<(SyntaxNode Name, NameOccurrence Mention)> Names(NameTopic topic, Func<string, bool> wanted, CancellationToken cancellation)
    {
        foreach ((SyntaxTree tree, FileNames mentions) in Files(cancellation))
        {
            if (topic is NameTopic.Registration && !mentions.Services)
            {
                continue; // a list that something is added to
            }

            foreach (NameOccurrence mention in mentions.Mentions)
            {
                if (mention.Topic == topic && wanted(mention.Name) && Find(tree, mention, cancellation) is { } name)
                {
                    yield return (name, mention);
                }
            }
        }
    }

    /// <summary>Whether the project calls something by that name, wherever.</summary>
    public bool Mentions(string name, CancellationToken cancellation)
    {
        foreach ((SyntaxTree _, FileNames mentions) in Files(cancellation))
        {
            foreach (NameOccurrence mention in mentions.Mentions)
            {
                if (mention.Name == name)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The call of which a node is the called name, or for a collection such as <c>.Filters</c> the call on it.</summary>
    public static InvocationExpressionSyntax? CallOf(SyntaxNode name)
    {
        SyntaxNode? access = name.Parent is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax ? name.Parent : name;
        return access.Parent switch
        {
            InvocationExpressionSyntax call => call,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } => call,
            _ => null,
        };
    }

    private static SyntaxNode? Find(SyntaxTree tree, NameOccurrence mention, CancellationToken cancellation)
    {
        SyntaxToken token = tree.GetRoot(cancellation).FindToken(mention.Position);
        return token.SpanStart == mention.Position && token.Parent is SimpleNameSyntax name ? name : null;
    }

    // By names alone: start-up code is long, and is bound only where the project has a class or method of the same name.
    private bool FindsHost(CancellationToken cancellation)
    {
        foreach ((SyntaxNode name, NameOccurrence mention) in Names(NameTopic.Host, static _ => true, cancellation))
        {
            string? owner = name.Parent is MemberAccessExpressionSyntax { Expression: { } expression } ? LastOf(expression) : null;
            (INamedTypeSymbol? type, string? own, SymbolFilter filter) = mention.Name switch
            {
                "UseStartup" or "ConfigureWebHostDefaults" or "ConfigureWebHost" => (facts.Types.Pipeline.WebHostBuilder, mention.Name, SymbolFilter.Member),
                _ when owner is "WebApplication" => (facts.Types.Pipeline.WebApplication, owner, SymbolFilter.Type),
                _ when owner is "WebHost" => (facts.Types.Pipeline.WebHost, owner, SymbolFilter.Type),
                _ => default((INamedTypeSymbol?, string?, SymbolFilter)),
            };
            if (type is not null && own is not null
                && (!facts.Compilation.ContainsSymbolsWithName(own, filter, cancellation) || facts.Sources.Symbol(name, cancellation) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true }))
            {
                return true;
            }
        }

        return false;
    }

    private static string? LastOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Name: { } name } => name.Identifier.ValueText,
        _ => null,
    };

    private List<RequestPipeline> ReadPipelines(CancellationToken cancellation)
    {
        List<RequestPipeline> all = [];
        HashSet<IOperation> read = [];
        foreach (IInvocationOperation call in Calls(NameTopic.Pipeline, static _ => true, cancellation))
        {
            IOperation root = SourceGraphs.RootOf(call);
            if (read.Add(root))
            {
                all.AddRange(facts.Pipelines.Of(root, cancellation));
            }
        }

        return all;
    }
}
