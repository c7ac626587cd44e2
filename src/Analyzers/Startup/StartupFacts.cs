using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// What the host sets up. Files are found by their text (<see cref="FileNames"/>), which costs next to nothing; only the few calls that a
/// decision hangs on are bound, and only once someone asks. It silences rules and chooses fixes, and never reports.
/// </summary>
internal sealed class StartupFacts
{
    private readonly object _gate = new();
    private List<RequestPipeline>? _pipelines;
    private bool? _isHost;
    private RegisteredSchemes? _schemes;

    /// <summary>Stands on the control flow.</summary>
    public StartupFacts(FlowFacts flow)
    {
        Context = new StartupContext(flow);
        Reader = new PipelineReader(Context);
    }

    /// <summary>What the readers of the set-up stand on.</summary>
    public StartupContext Context { get; }

    /// <summary>What the control flow says.</summary>
    public FlowFacts Flow => Context.Flow;

    /// <summary>The types of the host.</summary>
    public HostingTypes Hosting => Context.Hosting;

    /// <summary>Reads the pipelines that bodies build.</summary>
    public PipelineReader Reader { get; }

    /// <summary>Whether the project starts a web host: an application, and no library.</summary>
    public bool IsHost(CancellationToken cancellation)
    {
        if (_isHost is not { } known)
        {
            _isHost = known = FindsHost(cancellation);
        }

        return known;
    }

    /// <summary>The authentication that the project sets up.</summary>
    public RegisteredSchemes Schemes(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _schemes ??= new SchemeRegistrations(Context, cancellation).Read();
        }
    }

    /// <summary>
    /// Whether any call may register a scheme, by its name alone: where one does, nobody needs to read the whole set-up to see that there
    /// is one.
    /// </summary>
    public bool MentionsScheme(CancellationToken cancellation)
    {
        foreach (
            (SyntaxNode _, NameOccurrence _) in Flow.Frameworks.Files.Names(
                NameTopic.Registration,
                static name => KnownRegistrations.Find(name) is not null,
                cancellation
            )
        )
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

    // By names alone: start-up code is long, and is bound only where the project has a class or method of the same name.
    private bool FindsHost(CancellationToken cancellation)
    {
        foreach ((SyntaxNode name, NameOccurrence mention) in Flow.Frameworks.Files.Names(NameTopic.Host, static _ => true, cancellation))
        {
            string? owner = name.Parent is MemberAccessExpressionSyntax { Expression: { } expression } ? LastOf(expression) : null;
            (INamedTypeSymbol? type, string? own, SymbolFilter filter) = mention.Name switch
            {
                "UseStartup" or "ConfigureWebHostDefaults" or "ConfigureWebHost" => (
                    Hosting.WebHostBuilder,
                    mention.Name,
                    SymbolFilter.Member
                ),
                _ when owner is "WebApplication" => (Hosting.WebApplication, owner, SymbolFilter.Type),
                _ when owner is "WebHost" => (Hosting.WebHost, owner, SymbolFilter.Type),
                _ => default((INamedTypeSymbol?, string?, SymbolFilter)),
            };
            if (
                type is not null
                && own is not null
                && (
                    !Flow.Compilation.ContainsSymbolsWithName(own, filter, cancellation)
                    || Flow.Sources.Symbol(name, cancellation) is IMethodSymbol { DeclaringSyntaxReferences.IsEmpty: true }
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static string? LastOf(ExpressionSyntax expression) =>
        expression switch
        {
            IdentifierNameSyntax name => name.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: { } name } => name.Identifier.ValueText,
            _ => null,
        };

    private List<RequestPipeline> ReadPipelines(CancellationToken cancellation)
    {
        List<RequestPipeline> all = [];
        HashSet<IOperation> read = [];
        foreach (IInvocationOperation call in Flow.Frameworks.Calls(NameTopic.Pipeline, static _ => true, cancellation))
        {
            IOperation root = OperationWalk.Root(call);
            if (read.Add(root))
            {
                all.AddRange(Reader.Of(root, cancellation));
            }
        }

        return all;
    }
}
