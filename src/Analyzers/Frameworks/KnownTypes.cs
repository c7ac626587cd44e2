using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Frameworks.FastEndpoints;
using Unauthorized.Analyzers.Frameworks.Grpc;
using Unauthorized.Analyzers.Frameworks.HttpListener;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Frameworks.Middleware;
using Unauthorized.Analyzers.Frameworks.MinimalApi;
using Unauthorized.Analyzers.Frameworks.Mvc;
using Unauthorized.Analyzers.Frameworks.SystemWeb;
using Unauthorized.Analyzers.Frameworks.WebApi;
using Unauthorized.Analyzers.Frameworks.Yarp;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>
/// The framework types that a compilation references, looked up once and shared by all rules of a run. A type that is not
/// referenced is null, never an error: projects mix framework versions, and the rules that need the type stay away.
/// </summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Cache = new();

    private readonly Compilation _compilation;
    private INamedTypeSymbol? _exception;
    private HttpTypes? _http;
    private MvcTypes? _mvc;
    private MinimalApiTypes? _minimalApi;
    private AuthenticationTypes? _authentication;
    private PipelineTypes? _pipeline;
    private RequestPathTypes? _requestPath;
    private IdentityTypes? _identity;
    private SignInTypes? _signIn;
    private FastEndpointsTypes? _fastEndpoints;
    private SystemWebTypes? _systemWeb;
    private WebApiTypes? _webApi;
    private ListenerTypes? _listener;
    private GrpcTypes? _grpc;
    private ProxyTypes? _proxy;
    private LambdaTypes? _lambda;

    private KnownTypes(Compilation compilation)
    {
        _compilation = compilation;
        IsClassic = Resolve(compilation, SystemWebTypes.Gate) is not null || Resolve(compilation, WebApiTypes.Gate) is not null;
        IsWeb = IsClassic || Resolve(compilation, HttpTypes.Gate) is not null || Resolve(compilation, WebApiTypes.FunctionGate) is not null
            || LambdaTypes.AreIn(compilation) || ListenerTypes.IsMentioned(compilation);
    }

    /// <summary>Whether any framework that answers HTTP requests is referenced; without one no rule registers anything.</summary>
    public bool IsWeb { get; }

    /// <summary>Whether System.Web, MVC 5 or Web API 2 is referenced.</summary>
    public bool IsClassic { get; }

    /// <summary><c>System.Exception</c>.</summary>
    public INamedTypeSymbol? Exception => _exception ??= Resolve(_compilation, "System.Exception");

    /// <summary><c>HttpContext</c> and what hangs on it.</summary>
    public HttpTypes Http => _http ??= new HttpTypes(_compilation);

    /// <summary>Controllers, Razor Pages and their results.</summary>
    public MvcTypes Mvc => _mvc ??= new MvcTypes(_compilation);

    /// <summary><c>Results</c>, <c>TypedResults</c> and endpoint filters.</summary>
    public MinimalApiTypes MinimalApi => _minimalApi ??= new MinimalApiTypes(_compilation);

    /// <summary>Authentication handlers, events and the challenge and forbid calls.</summary>
    public AuthenticationTypes Authentication => _authentication ??= new AuthenticationTypes(_compilation);

    /// <summary>The host, its pipeline and its services.</summary>
    public PipelineTypes Pipeline => _pipeline ??= new PipelineTypes(_compilation);

    /// <summary>Middleware, filters and authorization handlers.</summary>
    public RequestPathTypes RequestPath => _requestPath ??= new RequestPathTypes(_compilation);

    /// <summary>Principals, claims and the metadata of authorization.</summary>
    public IdentityTypes Identity => _identity ??= new IdentityTypes(_compilation);

    /// <summary>What checks passwords and issues tokens.</summary>
    public SignInTypes SignIn => _signIn ??= new SignInTypes(_compilation);

    /// <summary>FastEndpoints.</summary>
    public FastEndpointsTypes FastEndpoints => _fastEndpoints ??= new FastEndpointsTypes(_compilation);

    /// <summary>System.Web and MVC 5.</summary>
    public SystemWebTypes SystemWeb => _systemWeb ??= new SystemWebTypes(_compilation);

    /// <summary>Web API 2.</summary>
    public WebApiTypes WebApi => _webApi ??= new WebApiTypes(_compilation);

    /// <summary>gRPC services.</summary>
    public GrpcTypes Grpc => _grpc ??= new GrpcTypes(_compilation);

    /// <summary><c>HttpListener</c>.</summary>
    public ListenerTypes Listener => _listener ??= new ListenerTypes(_compilation);

    /// <summary>YARP.</summary>
    public ProxyTypes Proxy => _proxy ??= new ProxyTypes(_compilation);

    /// <summary>AWS Lambda.</summary>
    public LambdaTypes Lambda => _lambda ??= new LambdaTypes(_compilation);

    /// <summary>
    /// Whether a symbol is declared in the source under analysis. An editor gives the symbols of other projects their source, too, and a
    /// build does not: neither is read from here, so that both say the same.
    /// </summary>
    public bool IsOfProject(ISymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    /// <summary>Whether the type is a message that code makes and a server sends.</summary>
    public bool IsMessage(ITypeSymbol? type) => WebApi.IsMessage(type) || Lambda.IsMessage(type);

    /// <summary>Whether the type is the response of the current request, in any framework that has one.</summary>
    public bool IsResponse(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(Http.HttpResponse) || type.IsOrImplements(Http.HttpResponseFeature) || SystemWeb.IsResponse(type) || type.Is(Listener.Response);

    /// <summary>Whether the type is the request, in any framework.</summary>
    public bool IsRequest(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(Http.HttpRequest) || SystemWeb.IsRequest(type) || type.Is(Listener.Request) || (WebApi.Controller is not null && type.IsOrDerivesFrom(WebApi.Request));

    /// <summary>The types of a compilation; the same object for every rule of a run.</summary>
    public static KnownTypes For(Compilation compilation) => Cache.GetValue(compilation, static c => new KnownTypes(c));

    /// <summary>
    /// The type of that metadata name, or null. Where several references define it, a public one wins over one that only its own
    /// assembly sees; the source under analysis never counts, so that a look-alike declared there is not taken for the framework's.
    /// </summary>
    /// <remarks>
    /// It goes down the merged namespaces, which hold only the assemblies that have something there and which the compiler needs anyway:
    /// looking a metadata name up asks every one of some hundred references, for each name again.
    /// </remarks>
    public static INamedTypeSymbol? Resolve(Compilation compilation, string metadataName)
    {
        INamespaceSymbol space = compilation.GlobalNamespace;
        int start = 0;
        for (int dot = metadataName.IndexOf('.'); dot >= 0; dot = metadataName.IndexOf('.', start))
        {
            if (Inner(space, metadataName.Substring(start, dot - start)) is not { } inner)
            {
                return null;
            }

            space = inner;
            start = dot + 1;
        }

        int tick = metadataName.IndexOf('`', start);
        string name = metadataName.Substring(start, (tick < 0 ? metadataName.Length : tick) - start);
        int arity = tick < 0 ? 0 : metadataName[metadataName.Length - 1] - '0';
        INamedTypeSymbol? hidden = null;
        foreach (INamedTypeSymbol type in space.GetTypeMembers(name, arity))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                continue;
            }

            if (type.DeclaredAccessibility == Accessibility.Public)
            {
                return type;
            }

            hidden = type;
        }

        return hidden;
    }

    private static INamespaceSymbol? Inner(INamespaceSymbol space, string name)
    {
        foreach (INamespaceOrTypeSymbol member in space.GetMembers(name))
        {
            if (member is INamespaceSymbol inner)
            {
                return inner;
            }
        }

        return null;
    }
}
