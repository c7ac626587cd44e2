using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

/// <summary>gRPC services; the extension by which Grpc.AspNetCore reaches the HTTP context is the test's own.</summary>
public class UNA2012Tests
{
    private static string Service(string body, string attributes = "[Authorize]", string parameter = "ServerCallContext context") => $$"""
        using Grpc.Core;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public static class ServerCallContextExtensions { public static HttpContext GetHttpContext(this ServerCallContext context) => (HttpContext)context.UserState["__HttpContext"]; }
        public interface IOrders { bool CanCancel(string? user, int id); int? Find(int id); }

        {{attributes}}
        public class OrderService(IOrders orders)
        {
            public async Task<string> Cancel(int id, {{parameter}})
            {
                await Task.Yield();
                _ = (orders, context);
                {{body}}
                return "cancelled";
            }
        }
        """;

    private static Task Check(string source) => Verify.Rule<UNA2012GrpcCodeMistaken>(source);

    [Theory]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);""")]
    [InlineData("""if (!orders.CanCancel(context.GetHttpContext().User.Identity!.Name, id)) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) { context.Status = [|new Status(StatusCode.Unauthenticated, "no")|]; return ""; }""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) { Status status = [|new(StatusCode.Unauthenticated, "no")|]; throw new RpcException(status); }""")]
    public Task Fires_after_a_refused_permission(string body) => Check(Service(body));

    [Theory]
    [InlineData("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""")]
    [InlineData("""if (!context.GetHttpContext().Request.Headers.ContainsKey("Authorization")) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""")]
    public Task Fires_where_nobody_is_authenticated(string body) => Check(Service(body, attributes: ""));

    [Theory]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));""")]
    [InlineData("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.NotFound, "no"));""")]
    [InlineData("""string key = context.GetHttpContext().Request.Headers["X-Api-Key"]!; if (key != Environment.GetEnvironmentVariable("KEY")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""")]
    [InlineData("""try { return ""; } catch (RpcException e) when (e.StatusCode == StatusCode.Unauthenticated) { throw; }""")]
    [InlineData("""StatusCode code = StatusCode.Unauthenticated; if (!context.GetHttpContext().User.IsInRole("clerk")) { code.ToString(); }""")]
    public Task Silent(string body) => Check(Service(body));

    [Fact]
    public Task Silent_in_a_client() => Check(Service("""if (!context.User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""", parameter: "HttpContext context"));

    [Fact]
    public async Task No_rule_for_HTTP_is_concerned()
    {
        string permission = Service("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""");
        await Verify.Rule<UNA2001PermissionAnswered401>(permission);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(permission);
        await Verify.Rule<Unauthorized.Analyzers.Rules.Challenge.UNA1001ResultWithoutChallenge>(permission);
        await Verify.Rule<Unauthorized.Analyzers.Rules.Challenge.UNA1002StatusWithoutChallenge>(permission);
        await Verify.Rule<UNA2003AnonymousAnswered403>(Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));""", attributes: ""));
        await Verify.Rule<UNA2007AccessExceptionAnswered401>(Service("""try { return ""; } catch (UnauthorizedAccessException) { throw new RpcException(new Status(StatusCode.Unauthenticated, "no")); }"""));
        await Verify.Rule<UNA2006TokenExceptionMapped>(Service("""try { return ""; } catch (Microsoft.IdentityModel.Tokens.SecurityTokenExpiredException) { throw new RpcException(new Status(StatusCode.PermissionDenied, "no")); }"""));
    }

    [Fact]
    public Task Half_typed_code_is_silent() => Verify.Rule<UNA2012GrpcCodeMistaken>(
        Service("""if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.Unauthenticated; throw new RpcException(new Status(Unauthenticated, ""));"""), compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    [Fact]
    public Task Fix_names_the_other_code() => Verify.Fix<UNA2012GrpcCodeMistaken, SwapGrpcCode>(
        Service("""
            if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException([|new Status(StatusCode.Unauthenticated, "no")|]);
                    if (!orders.CanCancel("me", id)) { Status status = [|new(StatusCode.Unauthenticated, "no")|]; throw new RpcException(status); }
            """),
        Service("""
            if (!context.GetHttpContext().User.IsInRole("clerk")) throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
                    if (!orders.CanCancel("me", id)) { Status status = new(StatusCode.PermissionDenied, "no"); throw new RpcException(status); }
            """));

    [Fact]
    public Task Fix_names_the_other_code_for_an_unknown_caller() => Verify.Fix<UNA2012GrpcCodeMistaken, SwapGrpcCode>(
        Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException([|new Status(StatusCode.PermissionDenied, "no")|]);""", attributes: ""),
        Service("""if (context.GetHttpContext().User.Identity is not { IsAuthenticated: true }) throw new RpcException(new Status(StatusCode.Unauthenticated, "no"));""", attributes: ""));
}
