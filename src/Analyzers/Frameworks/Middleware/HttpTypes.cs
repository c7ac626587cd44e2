using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Frameworks.Middleware;

/// <summary>Microsoft.AspNetCore.Http: the request, the response and its headers.</summary>
internal sealed class HttpTypes(Compilation compilation)
{
    /// <summary>The type whose presence makes a compilation a web project.</summary>
    public const string Gate = "Microsoft.AspNetCore.Http.HttpContext";

    /// <summary><c>HttpContext</c>.</summary>
    public INamedTypeSymbol? HttpContext { get; } = KnownTypes.Resolve(compilation, Gate);

    /// <summary><c>HttpResponse</c>.</summary>
    public INamedTypeSymbol? HttpResponse { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.HttpResponse");

    /// <summary><c>HttpRequest</c>.</summary>
    public INamedTypeSymbol? HttpRequest { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.HttpRequest");

    /// <summary><c>IHttpContextAccessor</c>.</summary>
    public INamedTypeSymbol? HttpContextAccessor { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IHttpContextAccessor");

    /// <summary><c>IHeaderDictionary</c>.</summary>
    public INamedTypeSymbol? HeaderDictionary { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IHeaderDictionary");

    /// <summary><c>IHttpResponseFeature</c>.</summary>
    public INamedTypeSymbol? HttpResponseFeature { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.Features.IHttpResponseFeature");

    /// <summary><c>HeaderNames</c>, whose fields are no constants.</summary>
    public INamedTypeSymbol? HeaderNames { get; } = KnownTypes.Resolve(compilation, "Microsoft.Net.Http.Headers.HeaderNames");

    /// <summary><c>BadHttpRequestException</c>.</summary>
    public INamedTypeSymbol? BadHttpRequestException { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.BadHttpRequestException");

    /// <summary><c>IMiddleware</c>.</summary>
    public INamedTypeSymbol? Middleware { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.IMiddleware");

    /// <summary><c>RequestDelegate</c>.</summary>
    public INamedTypeSymbol? RequestDelegate { get; } = KnownTypes.Resolve(compilation, "Microsoft.AspNetCore.Http.RequestDelegate");

    /// <summary><c>System.Net.HttpStatusCode</c>.</summary>
    public INamedTypeSymbol? StatusCode { get; } = KnownTypes.Resolve(compilation, "System.Net.HttpStatusCode");

    /// <summary>Whether <c>IHeaderDictionary</c> has the <c>WWWAuthenticate</c> property (ASP.NET Core 6 and later).</summary>
    public bool HasTypedHeaders => HeaderDictionary?.GetMembers("WWWAuthenticate").IsEmpty == false;
}
