using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2012;

/// <summary>gRPC services; the extension by which Grpc.AspNetCore reaches the HTTP context is the test's own.</summary>
public class Fires
{
    private static Task Check(string source) => Verify.Rule<UNA2012GrpcCodeMistaken>(source);

    [Theory]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);""")]
    [InlineData("""if (!orders.CanCancel(context.GetHttpContext().User.Identity!.Name, id)) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) { context.Status = [|new Status(StatusCode.Unauthenticated, "no")|]; return ""; }""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) { Status status = [|new(StatusCode.Unauthenticated, "no")|]; throw new RpcException(status); }""")]
    public Task After_a_refused_permission(string body) => Check(GrpcSource.Service(body));

    [Theory]
    [InlineData("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""")]
    [InlineData("""if (!context.GetHttpContext().Request.Headers.ContainsKey("Authorization")) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""")]
    public Task Where_nobody_is_authenticated(string body) => Check(GrpcSource.Service(body, attributes: ""));
}
