using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2002;

internal static class FlagSource
{
    public static Task InMiddleware(string body) => Verify.Rule<UNA2002PermissionLikelyAnswered401>($$"""
        using System.Security.Claims;
        using System.Security.Cryptography;
        using System.Text;

        public class Gate(RequestDelegate next, string secret)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                {{body}}
                await next(context);
            }

            private static bool TimingSafeEquals(string? a, string? b) => a is not null && b is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
        }
        """);

    public static Task InHelper(string body, string answer = "context.Response.StatusCode = 401") => Verify.Rule<UNA2002PermissionLikelyAnswered401>($$"""
        using System.Security.Claims;

        public class Gate(RequestDelegate next, string secret, IUsers users)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                if (!IsAuthorized(context)) { {{answer}}; return; }
                await next(context);
            }

            private bool IsAuthorized(HttpContext context)
            {
                _ = (secret, users);
                {{body}}
            }
        }

        public interface IUsers { void Validate(string token); bool CanRead(ClaimsPrincipal user); string? Find(ClaimsPrincipal user); }
        """);
}
