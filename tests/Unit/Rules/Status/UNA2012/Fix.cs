using Unauthorized.Analyzers.CodeFixes.Fixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2012;

/// <summary>gRPC services; the extension by which Grpc.AspNetCore reaches the HTTP context is the test's own.</summary>
public class Fix
{
    [Fact]
    public Task Names_the_other_code() => Verify.Fix<UNA2012GrpcCodeMistaken, SwapGrpcCode>(
        GrpcSource.Service("""
            if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);
                    if (!orders.CanCancel("me", id)) { Status status = [|new(StatusCode.Unauthenticated, "no")|]; throw new RpcException(status); }
            """),
        GrpcSource.Service("""
            if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
                    if (!orders.CanCancel("me", id)) { Status status = new(StatusCode.PermissionDenied, "no"); throw new RpcException(status); }
            """));

    [Fact]
    public Task Names_the_other_code_for_an_unknown_caller() => Verify.Fix<UNA2012GrpcCodeMistaken, SwapGrpcCode>(
        GrpcSource.Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""", attributes: ""),
        GrpcSource.Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""", attributes: ""));
}
