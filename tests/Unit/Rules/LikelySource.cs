using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules;

internal static class LikelySource
{
    public const string Usings = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public interface IGate { Task<bool> CanEditAsync(int id); bool HasAccess(string? user); bool Check(string? user, int id); Task<object?> FindAsync(int id); Task<object?> FindForAsync(int id, string? user); }
        public interface IPermissionService { bool Authorize(string name); }
        public class Account { public bool IsBlocked { get; set; } public string? Name { get; set; } }
        public interface IAccounts { Task<Account?> GetAsync(string? name); }

        """;

    public static Task Check(string source, string? editorConfig = null) => Verify.Rule<UNA2002PermissionLikelyAnswered401>(Usings + source, editorConfig);

    public static Task InAction(string body, string attributes = "[Authorize]") => Check($$"""
        {{attributes}}
        public class C(IGate gate, IPermissionService permissions, IAccounts accounts) : ControllerBase
        {
            public async Task<IActionResult> Get(int id, string door)
            {
                await Task.Yield();
                _ = (gate, permissions, accounts);
                {{body}}
                return Ok();
            }
        }
        """);
}
