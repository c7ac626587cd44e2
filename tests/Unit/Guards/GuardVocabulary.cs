namespace Unauthorized.Analyzers.Tests.Guards;

/// <summary>The application that the guard conditions are written in: entities, services and helpers as real repositories have them.</summary>
internal static class GuardVocabulary
{
    /// <summary>Everything but the controller.</summary>
    public const string Types = """
        using System.Net;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.Extensions.Options;

        namespace App;

        public enum Role { Guest, Member, Admin }
        public enum UserStatus { Active, Suspended }
        public enum Outcome { Ok, NotFound, Forbidden, NotOwner, InvalidPassword }

        public class AppUser : IdentityUser { public Role Role { get; set; } public bool IsAdmin { get; set; } public bool IsBlocked { get; set; } public int TenantId { get; set; } public UserStatus Status { get; set; } public string RefreshToken { get; set; } = ""; public string PasswordHash2 { get; set; } = ""; public List<string> Permissions { get; set; } = []; public List<Project> Projects { get; set; } = []; public DateTime RefreshTokenExpiry { get; set; } }
        public class Project { public int Id { get; set; } public string OwnerId { get; set; } = ""; public int TenantId { get; set; } public List<Member> Members { get; set; } = []; public bool IsPublic { get; set; } public bool IsArchived { get; set; } public string CreatedBy { get; set; } = ""; public AppUser Owner { get; set; } = new(); }
        public class Member { public string UserId { get; set; } = ""; public int ProjectId { get; set; } public Role Role { get; set; } }
        public class RefreshToken { public string UserId { get; set; } = ""; public string Token { get; set; } = ""; public DateTime Expires { get; set; } public bool IsRevoked { get; set; } }
        public class ChangePasswordDto { public string UserName { get; set; } = ""; public string OldPassword { get; set; } = ""; public string NewPassword { get; set; } = ""; public string Code { get; set; } = ""; }
        public abstract record Answer { public sealed record Done(int Number) : Answer; public sealed record Late : Answer; }
        public class Settings { public string ApiKey { get; set; } = ""; public bool AllowRegistration { get; set; } public bool ReadOnlyMode { get; set; } public bool WebhooksEnabled { get; set; } public string WebhookSecret { get; set; } = ""; public List<string> AllowedIps { get; set; } = []; }
        public class LoginResult { public bool Success { get; set; } public string Token { get; set; } = ""; public AppUser? User { get; set; } }
        public class AccessResult { public bool Success { get; set; } public bool IsAllowed { get; set; } public Outcome Status { get; set; } }

        public interface IUsers { Task<AppUser?> GetByNameAsync(string? name); Task<AppUser?> GetByIdAsync(string? id); Task<AppUser?> FindByEmailAsync(string email); Task<bool> IsAdminAsync(AppUser user); Task<bool> ValidateCredentialsAsync(string name, string password); Task<bool> ExistsAsync(string id); Task<LoginResult> LoginAsync(string name, string password); Task<bool> IsEmailVerifiedAsync(AppUser user); Task<List<AppUser>> FindAsync(string? userId); }
        public interface IProjects { Task<Project?> GetAsync(int id); Task<Project?> GetForUserAsync(int id, string? userId); Task<string> GetOwnerIdAsync(int id); Task<bool> CanEditAsync(int id, string? userId); Task<bool> HasAccessAsync(int id, string? userId); Task<bool> UserOwnsProjectAsync(string? userId, int id); Task<Member?> GetMemberAsync(int id, string? userId); Task<AccessResult> CheckAccessAsync(int id, string? userId); Task<Outcome> DeleteAsync(int id, string? userId); Task<bool> UpdateAsync(int id, string? userId); Task<Answer> AskAsync(int id, string? userId); Task<List<int>> GetIdsAsync(string? userId); IQueryable<Member> Members { get; } IQueryable<AppUser> Users { get; } }
        public interface IPermissionService { Task<bool> Authorize(string permission); bool Check(ClaimsPrincipal user, string permission); bool Any(ClaimsPrincipal user, int id); }
        public interface ICurrentUser { string Id { get; } bool IsAuthenticated { get; } bool IsAdmin { get; } string? UserName { get; } int TenantId { get; } bool HasPermission(string name); Task<bool> ViewBillingAsync(int organization); Task<bool> UpdateAsync(int number); }
        public interface ITokens { bool Validate(string? token); Task<RefreshToken?> FindAsync(string token); ClaimsPrincipal? Read(string token); bool IsRevoked(string? token); }
        public interface IKeys { bool IsValid(string? key); Task<bool> IsAllowedAsync(string? key); Task<string?> FindClientAsync(string? key); HashSet<string> Known { get; } }
        public interface IFeatures { bool IsEnabled(string name); Task<bool> IsFeatureEnabledAsync(string name); }
        public interface IFirewall { bool IsIpAllowed(IPAddress? address); bool Permits(IPAddress? address); }
        public interface ILicense { bool IsLicensed(string feature); }
        public interface ICaptcha { Task<bool> VerifyAsync(string response); }
        public interface ISigner { bool VerifySignature(string body, string? signature); string Compute(string body); }
        public static class Permissions { public const string Edit = "edit"; public static readonly string Delete = "delete"; }
        public static class Extensions { public static Task<AppUser?> GetContextUser(this HttpContext context) => context.RequestServices.GetRequiredService<IUsers>().GetByNameAsync(context.Items["user"] as string); public static string GetUserId(this ClaimsPrincipal user) => user.FindFirst(ClaimTypes.NameIdentifier)!.Value; public static string? GetClaim(this ClaimsPrincipal user, string type) => user.FindFirst(type)?.Value; }
        """;

    /// <summary>The head of the controller; the conditions become its actions.</summary>
    public const string ControllerHead = """
        namespace App;

        using System.Net;
        using System.Security.Claims;
        using System.Security.Cryptography;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.Extensions.Options;

        public class ProjectsController(IUsers users, IProjects projects, IAuthorizationService authorization, UserManager<AppUser> userManager, SignInManager<AppUser> signInManager, IPasswordHasher<AppUser> hasher,
            IPermissionService permissions, ICurrentUser currentUser, ITokens tokens, IKeys keys, IFeatures features, IFirewall firewall, ILicense license, ICaptcha captcha, ISigner signer, IOptions<Settings> options, IConfiguration configuration) : ControllerBase
        {
            private string CallerId => User.FindFirstValue(ClaimTypes.NameIdentifier)!;
            public AppUser Account => (AppUser)HttpContext.Items["Account"]!;
            private string GetUserId() => User.FindFirst("sub")!.Value;
            private Task<AppUser?> GetMeAsync() => users.GetByIdAsync(GetUserId());
            private bool IsOwnerOf(Project project) => project.OwnerId == GetUserId();
            private bool HasValidKey() => Request.Headers["X-Api-Key"] == options.Value.ApiKey;
            private async Task<bool> AuthenticateAndAuthorizeAsync() { var result = await HttpContext.AuthenticateAsync(); return (await authorization.AuthorizeAsync(result.Principal!, "Admin")).Succeeded; }
            private bool IsSignedIn() => User.Identity is { IsAuthenticated: true };
            private async Task<bool> MayManage(Project project) => project.OwnerId == GetUserId() || User.IsInRole("Admin");
        """;
}
