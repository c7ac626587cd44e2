using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>Microsoft.AspNetCore.Http: the request, the response and its headers.</summary>
internal sealed class HttpTypes(Compilation compilation)
{
    /// <summary>The type whose presence makes a compilation a web project.</summary>
    public const string Gate = "Microsoft.AspNetCore.Http.HttpContext";

    /// <summary><c>HttpContext</c>.</summary>
    public INamedTypeSymbol? HttpContext { get; } = TypeLookup.Resolve(compilation, Gate);

    /// <summary><c>HttpResponse</c>.</summary>
    public INamedTypeSymbol? HttpResponse { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.HttpResponse");

    /// <summary><c>HttpRequest</c>.</summary>
    public INamedTypeSymbol? HttpRequest { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.HttpRequest");

    /// <summary><c>IHttpContextAccessor</c>.</summary>
    public INamedTypeSymbol? HttpContextAccessor { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.IHttpContextAccessor");

    /// <summary><c>IHeaderDictionary</c>.</summary>
    public INamedTypeSymbol? HeaderDictionary { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.IHeaderDictionary");

    /// <summary><c>IHttpResponseFeature</c>.</summary>
    public INamedTypeSymbol? HttpResponseFeature { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.Features.IHttpResponseFeature");

    /// <summary><c>HeaderNames</c>, whose fields are no constants.</summary>
    public INamedTypeSymbol? HeaderNames { get; } = TypeLookup.Resolve(compilation, "Microsoft.Net.Http.Headers.HeaderNames");

    /// <summary><c>BadHttpRequestException</c>.</summary>
    public INamedTypeSymbol? BadHttpRequestException { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.BadHttpRequestException");

    /// <summary><c>RequestDelegate</c>.</summary>
    public INamedTypeSymbol? RequestDelegate { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.RequestDelegate");

    /// <summary><c>ISession</c>.</summary>
    public INamedTypeSymbol? Session { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.ISession");

    /// <summary><c>ConnectionInfo</c>, where addresses come from.</summary>
    public INamedTypeSymbol? ConnectionInfo { get; } = TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.ConnectionInfo");

    /// <summary><c>[FromHeader]</c> and the like, by interface.</summary>
    public INamedTypeSymbol? FromHeaderMetadata { get; } =
        TypeLookup.Resolve(compilation, "Microsoft.AspNetCore.Http.Metadata.IFromHeaderMetadata");

    /// <summary>Whether <c>IHeaderDictionary</c> has the <c>WWWAuthenticate</c> property (ASP.NET Core 6 and later).</summary>
    public bool HasTypedHeaders => HeaderDictionary?.GetMembers("WWWAuthenticate").IsEmpty == false;
}
