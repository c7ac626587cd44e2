using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2012;

/// <summary>gRPC services; the extension by which Grpc.AspNetCore reaches the HTTP context is the test's own.</summary>
public class Silent
{
    private static Task Check(string source) => Verify.Rule<UNA2012GrpcCodeMistaken>(source);

    [Theory]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));""")]
    [InlineData("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.NotFound, "no"));""")]
    [InlineData("""string key = context.GetHttpContext().Request.Headers["X-Api-Key"]!; if (key != Environment.GetEnvironmentVariable("KEY")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""try { return ""; } catch (RpcException e) when (e.StatusCode == StatusCode.Unauthenticated) { throw; }""")]
    [InlineData("""StatusCode code = StatusCode.Unauthenticated; if (!context.GetHttpContext().User.IsInRole("clerk")) { code.ToString(); }""")]
    public Task On_the_right_code_and_where_nothing_is_known(string body) => Check(GrpcSource.Service(body));

    [Fact]
    public Task In_a_client() => Check(GrpcSource.Service("""if (!context.User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""", parameter: "HttpContext context"));

    [Fact]
    public Task Half_typed_code_is_silent() => Verify.Rule<UNA2012GrpcCodeMistaken>(
        GrpcSource.Service("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated; throw new RpcException(new Status(Unauthenticated, ""));"""), compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);
}
