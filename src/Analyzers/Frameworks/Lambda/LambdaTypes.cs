using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Frameworks.Lambda;

/// <summary>AWS Lambda behind API Gateway or a load balancer: the messages that a function answers with.</summary>
internal sealed class LambdaTypes(Compilation compilation)
{
    /// <summary><c>APIGatewayProxyResponse</c>, of REST APIs and of the first version of HTTP APIs.</summary>
    public INamedTypeSymbol? ProxyResponse { get; } =
        TypeLookup.Resolve(compilation, "Amazon.Lambda.APIGatewayEvents.APIGatewayProxyResponse");

    /// <summary><c>APIGatewayHttpApiV2ProxyResponse</c>, of the second.</summary>
    public INamedTypeSymbol? SecondProxyResponse { get; } =
        TypeLookup.Resolve(compilation, "Amazon.Lambda.APIGatewayEvents.APIGatewayHttpApiV2ProxyResponse");

    /// <summary><c>ApplicationLoadBalancerResponse</c>.</summary>
    public INamedTypeSymbol? BalancerResponse { get; } =
        TypeLookup.Resolve(compilation, "Amazon.Lambda.ApplicationLoadBalancerEvents.ApplicationLoadBalancerResponse");

    /// <summary><c>IHttpResult</c> of Amazon.Lambda.Annotations, to which <c>AddHeader</c> adds.</summary>
    public INamedTypeSymbol? Result { get; } = TypeLookup.Resolve(compilation, "Amazon.Lambda.Annotations.APIGateway.IHttpResult");

    /// <summary><c>HttpResults</c>, which makes them.</summary>
    public INamedTypeSymbol? Results { get; } = TypeLookup.Resolve(compilation, "Amazon.Lambda.Annotations.APIGateway.HttpResults");

    /// <summary>Whether the type is a message with properties for its status and its headers.</summary>
    public bool IsProxyResponse(ITypeSymbol? type) =>
        type.IsOrDerivesFrom(ProxyResponse) || type.IsOrDerivesFrom(SecondProxyResponse) || type.IsOrDerivesFrom(BalancerResponse);

    /// <summary>Whether the type is what a function answers with.</summary>
    public bool IsMessage(ITypeSymbol? type) => IsProxyResponse(type) || type.IsOrImplements(Result);

    /// <summary>Whether an operation makes such an answer or gives it its status, itself or by a helper.</summary>
    public bool Responds(IOperation operation) =>
        operation switch
        {
            IAssignmentOperation { Target: IPropertyReferenceOperation { Instance.Type: { } written } } => IsMessage(written),
            { Type: INamedTypeSymbol { TypeArguments: [{ } awaited], Name: "Task" or "ValueTask" } } => IsMessage(awaited),
            _ => IsMessage(operation.Type),
        };
}
