using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Lambda;

/// <summary>AWS Lambda behind API Gateway or a load balancer: the messages that a function answers with.</summary>
internal sealed class LambdaTypes(Compilation compilation)
{
    private const string Gateway = "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse";
    private const string Balancer = "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerResponse";
    private const string Annotations = "Amazon.Lambda.Annotations.APIGateway.IHttpResult";

    /// <summary><c>APIGatewayProxyResponse</c>, of REST APIs and of the first version of HTTP APIs.</summary>
    public INamedTypeSymbol? ProxyResponse { get; } = KnownTypes.Resolve(compilation, Gateway);

    /// <summary><c>APIGatewayHttpApiV2ProxyResponse</c>, of the second.</summary>
    public INamedTypeSymbol? SecondProxyResponse { get; } = KnownTypes.Resolve(compilation, "Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyResponse");

    /// <summary><c>ApplicationLoadBalancerResponse</c>.</summary>
    public INamedTypeSymbol? BalancerResponse { get; } = KnownTypes.Resolve(compilation, Balancer);

    /// <summary><c>IHttpResult</c> of Amazon.Lambda.Annotations, to which <c>AddHeader</c> adds.</summary>
    public INamedTypeSymbol? Result { get; } = KnownTypes.Resolve(compilation, Annotations);

    /// <summary><c>HttpResults</c>, which makes them.</summary>
    public INamedTypeSymbol? Results { get; } = KnownTypes.Resolve(compilation, "Amazon.Lambda.Annotations.APIGateway.HttpResults");

    /// <summary>Whether a compilation references any of them.</summary>
    public static bool AreIn(Compilation compilation) =>
        KnownTypes.Resolve(compilation, Gateway) is not null || KnownTypes.Resolve(compilation, Balancer) is not null || KnownTypes.Resolve(compilation, Annotations) is not null;

    /// <summary>Whether the type is a message with properties for its status and its headers.</summary>
    public bool IsProxyResponse(ITypeSymbol? type) => type.IsOrDerivesFrom(ProxyResponse) || type.IsOrDerivesFrom(SecondProxyResponse) || type.IsOrDerivesFrom(BalancerResponse);

    /// <summary>Whether the type is what a function answers with.</summary>
    public bool IsMessage(ITypeSymbol? type) => IsProxyResponse(type) || type.IsOrImplements(Result);

    /// <summary>Whether an operation makes such an answer or gives it its status, itself or by a helper.</summary>
    public bool Answers(IOperation operation) => operation switch
    {
        IAssignmentOperation { Target: IPropertyReferenceOperation { Instance.Type: { } written } } => IsMessage(written),
        { Type: INamedTypeSymbol { TypeArguments: [{ } awaited], Name: "Task" or "ValueTask" } } => IsMessage(awaited),
        _ => IsMessage(operation.Type),
    };
}
