using System.Collections.Generic;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Frameworks.BaseLibrary;
using Unauthorized.Analyzers.Frameworks.FastEndpoints;
using Unauthorized.Analyzers.Frameworks.FunctionsWorker;
using Unauthorized.Analyzers.Frameworks.Grpc;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Frameworks.HttpListener;
using Unauthorized.Analyzers.Frameworks.Katana;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Frameworks.Mcp;
using Unauthorized.Analyzers.Frameworks.Middleware;
using Unauthorized.Analyzers.Frameworks.MinimalApi;
using Unauthorized.Analyzers.Frameworks.Mvc;
using Unauthorized.Analyzers.Frameworks.OData;
using Unauthorized.Analyzers.Frameworks.OwnExceptions;
using Unauthorized.Analyzers.Frameworks.SystemWeb;
using Unauthorized.Analyzers.Frameworks.WebApi;
using Unauthorized.Analyzers.Frameworks.Wolverine;
using Unauthorized.Analyzers.Frameworks.Yarp;

namespace Unauthorized.Analyzers.Composition;

/// <summary>The one list of frameworks; each is a folder of its own under <c>Frameworks</c>.</summary>
internal static class RegisteredFrameworks
{
    /// <summary>
    /// All frameworks, whether the compilation references them or not; where two know an operation, the first in the list is asked first.
    /// </summary>
    public static IEnumerable<Framework> For(FrameworkFacts facts) =>
        [
            new MvcFramework(facts),
            new MinimalApiFramework(facts),
            new AuthenticationFramework(facts),
            new ODataFramework(facts),
            new OwnExceptionsFramework(facts),
            new FastEndpointsFramework(facts),
            new SystemWebFramework(facts),
            new KatanaFramework(facts),
            new WebApiFramework(facts),
            new FunctionsWorkerFramework(facts),
            new LambdaFramework(facts),
            new GrpcFramework(facts),
            new WolverineFramework(facts),
            new YarpFramework(facts),
            new HttpListenerFramework(facts),
            new McpFramework(facts),
            new MiddlewareFramework(facts),
            new HostingFramework(facts),
            new BaseLibraryFramework(facts),
        ];
}
