using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>gRPC services; the extension by which Grpc.AspNetCore reaches the HTTP context is the test's own.</summary>
public class SilentInGrpc
{
    [Fact]
    public async Task No_rule_for_HTTP_is_concerned()
    {
        string permission = GrpcSource.Service("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""");
        await Verify.Rule<UNA2001PermissionAnswered401>(permission);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(permission);
        await Verify.Rule<UNA1001ResultWithoutChallenge>(permission);
        await Verify.Rule<UNA1002StatusWithoutChallenge>(permission);
        await Verify.Rule<UNA2003AnonymousAnswered403>(GrpcSource.Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));""", attributes: ""));
        await Verify.Rule<UNA2007AccessExceptionAnswered401>(GrpcSource.Service("""try { return ""; } catch (UnauthorizedAccessException) { throw new RpcException(new Status(StatusCode.Unauthenticated, "no")); }"""));
        await Verify.Rule<UNA2006TokenExceptionMapped>(GrpcSource.Service("""try { return ""; } catch (Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException) { throw new RpcException(new Status(StatusCode.PermissionDenied, "no")); }"""));
    }
}
