using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Frameworks.FastEndpoints;
using Unauthorized.Analyzers.Frameworks.Grpc;
using Unauthorized.Analyzers.Frameworks.Lambda;
using Unauthorized.Analyzers.Frameworks.Middleware;
using Unauthorized.Analyzers.Frameworks.MinimalApi;
using Unauthorized.Analyzers.Frameworks.Mvc;
using Unauthorized.Analyzers.Frameworks.OwnExceptions;
using Unauthorized.Analyzers.Frameworks.SystemWeb;
using Unauthorized.Analyzers.Frameworks.WebApi;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks;

/// <summary>The recognisers of the frameworks that a compilation references.</summary>
internal sealed class Recognizers
{
    private readonly List<IRecognizer> _present = [];

    public Recognizers(KnownTypes types)
    {
        ResultTypes results = new(types);
        if (types.Mvc.ActionResultInterface is not null)
        {
            _present.Add(new MvcRecogniser(types, results));
        }

        if (types.MinimalApi.ResultInterface is not null)
        {
            _present.Add(new MinimalApiRecogniser(types, results));
        }

        if (types.Authentication.HttpContextExtensions is not null)
        {
            _present.Add(new AuthenticationRecogniser(types));
        }

        if (types.Http.BadHttpRequestException is not null)
        {
            _present.Add(new ExceptionRecogniser(types));
        }

        if (types.Exception is not null)
        {
            _present.Add(new CarriedStatusRecogniser(types));
        }

        if (types.Pipeline.ExceptionHandlerOptions is not null || types.Pipeline.RateLimiterOptions is not null)
        {
            _present.Add(new ConfigurationRecogniser(types));
        }

        if (types.FastEndpoints.Endpoint is not null)
        {
            _present.Add(new FastEndpointsRecogniser(types));
        }

        if (types.SystemWeb.HttpContext is not null)
        {
            _present.Add(new SystemWebRecogniser(types));
        }

        if (types.WebApi.Controller is not null)
        {
            _present.Add(new WebApiRecogniser(types));
        }

        if (types.WebApi.Controller is not null || types.WebApi.FunctionResponse is not null)
        {
            _present.Add(new MessageRecogniser(types));
        }

        if (types.Lambda is { ProxyResponse: not null } or { BalancerResponse: not null } or { Result: not null })
        {
            _present.Add(new LambdaRecogniser(types));
        }

        if (types.Grpc.ServerCallContext is not null)
        {
            _present.Add(new GrpcRecogniser(types));
        }

        _present.Add(new HttpResponseRecogniser(types));
    }

    /// <summary>Adds what the operation answers, if it answers anything.</summary>
    public void Recognise(IOperation operation, LocalValues locals, List<Response> into)
    {
        foreach (IRecognizer recogniser in _present)
        {
            recogniser.Recognise(operation, locals, into);
        }
    }
}
