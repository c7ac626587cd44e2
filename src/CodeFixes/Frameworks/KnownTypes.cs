using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Frameworks.FastEndpoints;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Frameworks.HttpListener;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Frameworks.Middleware;
using Unauthorized.Analyzers.Frameworks.MinimalApi;
using Unauthorized.Analyzers.Frameworks.Mvc;
using Unauthorized.Analyzers.Frameworks.SystemWeb;
using Unauthorized.Analyzers.Frameworks.WebApi;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks;

/// <summary>The framework types that fixes write and ask for, looked up once for a compilation.</summary>
internal sealed class KnownTypes
{
    private static readonly ConditionalWeakTable<Compilation, KnownTypes> Cache = new();

    private KnownTypes(Compilation compilation)
    {
        Http = new HttpTypes(compilation);
        Mvc = new MvcTypes(compilation);
        MinimalApi = new MinimalApiTypes(compilation);
        Authentication = new AuthenticationTypes(compilation);
        Hosting = new HostingTypes(compilation);
        FastEndpoints = new FastEndpointsTypes(compilation);
        SystemWeb = new SystemWebTypes(compilation);
        WebApi = new WebApiTypes(compilation);
        Listener = new ListenerTypes(compilation);
        Lambda = new LambdaTypes(compilation);
        FunctionResponse = TypeLookup.Resolve(compilation, "Microsoft.Azure.Functions.Worker.Http.HttpResponseData");
    }

    public HttpTypes Http { get; }

    public MvcTypes Mvc { get; }

    public MinimalApiTypes MinimalApi { get; }

    public AuthenticationTypes Authentication { get; }

    public HostingTypes Hosting { get; }

    public FastEndpointsTypes FastEndpoints { get; }

    public SystemWebTypes SystemWeb { get; }

    public WebApiTypes WebApi { get; }

    public ListenerTypes Listener { get; }

    public LambdaTypes Lambda { get; }

    public INamedTypeSymbol? FunctionResponse { get; }

    public bool IsMessage(ITypeSymbol? type) => WebApi.IsMessage(type) || type.IsOrDerivesFrom(FunctionResponse) || Lambda.IsMessage(type);

    public static KnownTypes For(Compilation compilation) => Cache.GetValue(compilation, static key => new KnownTypes(key));
}
