namespace Unauthorized.Analyzers.Tests.Guards;

/// <summary>
/// Guard conditions as real repositories write them, each with the question that it asks. A row is: class and certainty, statements
/// before the condition, the condition. "identity", "credential", "other", "account", "target" and "unknown" earn no warning.
/// </summary>
internal static class GuardConditions
{
    private const string Me = "var me = await userManager.GetUserAsync(User);";
    private const string P = "var project = await projects.GetAsync(id);";
    private const string Uid = "var userId = User.FindFirstValue(ClaimTypes.NameIdentifier);";

    /// <summary>Role, claim, policy: symbols of the framework.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Framework =
    [
        ("permission proven", "", "!User.IsInRole(\"Admin\")"),
        ("permission proven", "", "User.IsInRole(\"ReadOnly\")"),
        ("permission proven", "", "User.IsInRole(\"Admin\") == false"),
        ("permission proven", "", "User.IsInRole(\"Admin\") is false"),
        ("permission proven", "", "User.IsInRole(\"Admin\") is not true"),
        ("permission proven", "", "!(User.IsInRole(\"Admin\") || User.IsInRole(\"Editor\"))"),
        ("permission proven", "", "!User.IsInRole(\"Admin\") && !User.IsInRole(\"Editor\")"),
        ("permission proven", "var isAdmin = User.IsInRole(\"Admin\");", "!isAdmin"),
        ("permission proven", "bool allowed = User.IsInRole(\"Admin\") || User.IsInRole(\"Owner\");", "!allowed"),
        ("permission proven", "", "!HttpContext.User.IsInRole(\"Admin\")"),
        ("permission proven", "", "!User.HasClaim(\"scope\", \"orders.write\")"),
        ("permission proven", "", "!User.HasClaim(c => c.Type == \"role\" && c.Value == \"admin\")"),
        ("permission proven", "", "!User.HasClaim(c => c.Type == ClaimTypes.Role)"),
        ("permission proven", "", "!User.Claims.Any(c => c.Type == \"department\" && c.Value == \"sales\")"),
        ("permission proven", "", "User.FindFirstValue(ClaimTypes.Role) != \"Admin\""),
        ("permission proven", "", "User.FindFirst(\"role\")?.Value != \"admin\""),
        ("permission proven", "var role = User.FindFirst(ClaimTypes.Role)?.Value;", "role != \"Admin\" && role != \"Owner\""),
        ("permission proven", "", "!User.FindAll(\"scope\").Any(c => c.Value == \"write\")"),
        ("permission proven", "", "!(await authorization.AuthorizeAsync(User, \"Edit\")).Succeeded"),
        ("permission proven", P + "var result = await authorization.AuthorizeAsync(User, project, \"Edit\");", "!result.Succeeded"),
        ("permission proven", P + "var result = await authorization.AuthorizeAsync(User, project, \"Edit\");", "result.Succeeded == false"),
        ("permission proven", P + "var result = await authorization.AuthorizeAsync(User, project, \"Edit\");", "result is { Succeeded: false }"),
        ("permission proven", "", "!(await authorization.AuthorizeAsync(User, \"Edit\").ConfigureAwait(false)).Succeeded"),
        ("permission proven", Me, "!await userManager.IsInRoleAsync(me!, \"Admin\")"),
        ("permission proven", Me + "var roles = await userManager.GetRolesAsync(me!);", "!roles.Contains(\"Admin\")"),
        ("permission proven", Me + "var roles = await userManager.GetRolesAsync(me!);", "!roles.Any(r => r is \"Admin\" or \"Owner\")"),
        ("permission proven", Me + "var roles = await userManager.GetRolesAsync(me!);", "roles.All(r => r != \"Admin\")"),
    ];

    /// <summary>Ownership and membership: the caller's own value against one that the request names.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Ownership =
    [
        ("permission proven", P + Uid, "project!.OwnerId != userId"),
        ("permission proven", P + Uid, "userId != project!.OwnerId"),
        ("permission proven", P + Uid, "!project!.OwnerId.Equals(userId)"),
        ("permission proven", P + Uid, "!string.Equals(project!.OwnerId, userId, StringComparison.Ordinal)"),
        ("permission proven", P + Uid, "!(project!.OwnerId == userId)"),
        ("permission proven", P, "project!.OwnerId != User.FindFirst(\"sub\")!.Value"),
        ("permission proven", P, "project!.OwnerId != CallerId"),
        ("permission proven", P, "project!.OwnerId != GetUserId()"),
        ("permission proven", P, "project!.OwnerId != User.GetUserId()"),
        ("permission proven", P, "project!.CreatedBy != User.Identity!.Name"),
        ("permission proven", P, "project!.Owner.UserName != User.Identity!.Name"),
        ("permission proven", P + Me, "project!.OwnerId != me!.Id"),
        ("permission proven", P + Me, "project!.TenantId != me!.TenantId"),
        ("permission proven", P, "project!.TenantId != int.Parse(User.FindFirst(\"tenant\")!.Value)"),
        ("permission proven", P + "var tenant = Convert.ToInt32(User.FindFirstValue(\"tenant_id\"));", "project!.TenantId != tenant"),
        ("permission proven", Uid, "userName != userId"),
        ("permission proven", Me, "me!.Id != userName"),
        ("permission proven", Me, "me!.UserName != dto.UserName"),
        ("permission proven", Uid, "await projects.GetOwnerIdAsync(id) != userId"),
        ("permission proven", P + Uid + "var isOwner = project!.OwnerId == userId;", "!isOwner"),
        ("permission proven", P + Uid + "var isOwner = project!.OwnerId == userId; var isAdmin = User.IsInRole(\"Admin\");", "!isOwner && !isAdmin"),
        ("permission proven", P + Uid, "project!.OwnerId != userId && !project.IsPublic"),
        ("permission proven", P + Uid, "!project!.IsPublic && project.OwnerId != userId"),
        ("permission proven", P + Uid, "!project!.Members.Any(m => m.UserId == userId)"),
        ("permission proven", P + Uid, "project!.Members.All(m => m.UserId != userId)"),
        ("permission proven", P + Uid, "!project!.Members.Select(m => m.UserId).Contains(userId)"),
        ("permission proven", Uid, "!projects.Members.Any(m => m.ProjectId == id && m.UserId == userId)"),
        ("permission proven", Me, "!me!.Projects.Any(p => p.Id == id)"),
        ("permission proven", P, "!IsOwnerOf(project!)"),
        ("permission proven", P, "!await MayManage(project!)"),
        ("permission likely", P, "project!.OwnerId != currentUser.Id"),
        ("permission likely", P, "project!.TenantId != currentUser.TenantId"),
        ("permission likely", P, "!project!.Members.Any(m => m.UserId == currentUser.Id)"),
        ("permission likely", P + "var session = HttpContext.Session.GetString(\"UserId\");", "project!.OwnerId != session"),
        ("permission likely", P + "var user = await HttpContext.GetContextUser();", "!(project!.OwnerId == user!.Id || user.IsAdmin)"),
    ];

    /// <summary>Permission by the name of a member, a type or a value.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Names =
    [
        ("permission likely", Uid, "!await projects.CanEditAsync(id, userId)"),
        ("permission likely", Uid, "!await projects.HasAccessAsync(id, userId)"),
        ("permission likely", Uid, "!await projects.UserOwnsProjectAsync(userId, id)"),
        ("permission likely", Uid, "await projects.GetMemberAsync(id, userId) == null"),
        ("permission likely", Uid + "var member = await projects.GetMemberAsync(id, userId);", "member is null"),
        ("permission likely", Uid + "var member = await projects.GetMemberAsync(id, userId);", "member!.Role != Role.Admin"),
        ("permission likely", Uid + "var access = await projects.CheckAccessAsync(id, userId);", "!access.Success"),
        ("permission likely", Uid + "var access = await projects.CheckAccessAsync(id, userId);", "!access.IsAllowed"),
        ("permission likely", Uid + "var outcome = await projects.DeleteAsync(id, userId);", "outcome == Outcome.Forbidden"),
        ("permission likely", Uid + "var outcome = await projects.DeleteAsync(id, userId);", "outcome is Outcome.NotOwner"),
        ("permission likely", Me, "!me!.IsAdmin"),
        ("permission likely", Me, "me!.Role != Role.Admin"),
        ("permission likely", Me, "me!.Role is not (Role.Admin or Role.Member)"),
        ("permission proven", Me, "!me!.Permissions.Contains(userName)"),
        ("permission likely", Me, "!me!.Permissions.Contains(\"projects.edit\")"),
        ("permission likely", Me, "!await users.IsAdminAsync(me!)"),
        ("permission likely", "", "!await permissions.Authorize(\"edit\")"),
        ("permission likely", "", "!permissions.Check(User, \"edit\")"),
        ("permission likely", "", "!currentUser.HasPermission(\"edit\")"),
        ("permission likely", "", "!await currentUser.ViewBillingAsync(id)"),
        ("permission likely", Me, "me is { Role: Role.Guest }"),
        ("permission likely", "", "!currentUser.IsAdmin"),
        ("permission likely", "", "options.Value.ReadOnlyMode"),
        ("permission likely", Uid, "User.FindFirst(\"scope\") == null"),
        ("account likely", Me, "me!.IsBlocked"),
        ("account likely", Me, "me!.Status == UserStatus.Suspended"),
        ("target proven", P, "project == null"),
        ("target proven", P, "project is null"),
        ("target proven", Uid + "var own = await projects.GetForUserAsync(id, userId);", "own == null"),
    ];

    /// <summary>Who the caller is: 401 is right, whatever is declared.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Identity =
    [
        ("identity proven", "", "!User.Identity!.IsAuthenticated"),
        ("identity proven", "", "User.Identity?.IsAuthenticated != true"),
        ("identity proven", "", "!(User.Identity?.IsAuthenticated ?? false)"),
        ("identity proven", "", "User.Identity is not { IsAuthenticated: true }"),
        ("identity proven", "", "User.Identity == null"),
        ("identity proven", "", "User.Identity is null || !User.Identity.IsAuthenticated"),
        ("identity proven", "", "User?.Identity?.IsAuthenticated is not true"),
        ("identity proven", "", "!signInManager.IsSignedIn(User)"),
        ("identity proven", "", "!IsSignedIn()"),
        ("identity proven", Uid, "userId == null"),
        ("identity proven", Uid, "userId is null"),
        ("identity proven", Uid, "string.IsNullOrEmpty(userId)"),
        ("identity proven", Uid, "string.IsNullOrWhiteSpace(userId)"),
        ("identity proven", "", "User.FindFirst(ClaimTypes.NameIdentifier) is not { } claim"),
        ("identity proven", "", "User.FindFirst(\"sub\") is null"),
        ("identity proven", "", "!User.HasClaim(c => c.Type == ClaimTypes.NameIdentifier)"),
        ("identity proven", "", "!int.TryParse(User.FindFirstValue(\"sub\"), out var number)"),
        ("identity proven", "", "!Guid.TryParse(User.FindFirst(\"sub\")?.Value, out _)"),
        ("identity proven", "int number = int.Parse(User.FindFirst(\"sub\")!.Value);", "number == 0"),
        ("identity proven", Me, "me == null"),
        ("identity proven", Me, "me is not { } found"),
        ("identity proven", Me, "me is not AppUser found"),
        ("identity proven", "", "User.Identity is not ClaimsIdentity own"),
        ("identity likely", "object? stored = HttpContext.Items[\"currentUser\"]; var currentUserRecord = stored;", "currentUserRecord is not AppUser found"),
        ("identity likely", "userName = userName ?? User.GetUserId(); var me = await users.GetByNameAsync(userName);", "me is null"),
        ("identity proven", "var me = await users.GetByNameAsync(User.Identity!.Name);", "me == null"),
        ("identity proven", "var me = await users.GetByIdAsync(User.GetUserId());", "me is null"),
        ("identity proven", "var me = await GetMeAsync();", "me == null"),
        ("identity proven", "var name = User.Identity?.Name;", "name is null"),
        ("identity proven", "", "string.IsNullOrEmpty(CallerId)"),
        ("identity likely", "", "string.IsNullOrEmpty(currentUser.Id)"),
        ("identity likely", "", "currentUser.UserName is null"),
        ("identity likely", "", "HttpContext.Session.GetString(\"UserId\") == null"),
        ("identity likely", "var user = await HttpContext.GetContextUser();", "user is null"),
        ("identity likely", "var who = userName ?? User.Identity!.Name; var user = await users.GetByIdAsync(who);", "user is null"),
        ("identity likely", "", "!currentUser.IsAuthenticated"),
        ("identity proven", "", "!Request.Headers.ContainsKey(\"Authorization\")"),
        ("identity proven", "", "!Request.Headers.TryGetValue(\"X-Api-Key\", out var key)"),
        ("identity proven", "var header = Request.Headers.Authorization.FirstOrDefault();", "header is null"),
        ("identity proven", "var header = Request.Headers[\"Authorization\"].ToString();", "!header.StartsWith(\"Bearer \")"),
        ("identity proven", "", "string.IsNullOrEmpty(Request.Cookies[\"session\"])"),
        ("identity proven", "var result = await HttpContext.AuthenticateAsync(\"Cookies\");", "!result.Succeeded"),
        ("identity proven", Me, "me == null && !User.IsInRole(\"Service\")"),
        ("identity likely", "var who = await users.GetByIdAsync(configuration[\"user\"]);", "who is null && currentUser.Id == null"),
    ];

    /// <summary>Whether what the caller presents is genuine: 401 is right.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Credentials =
    [
        ("credential proven", Me, "!await userManager.CheckPasswordAsync(me!, dto.OldPassword)"),
        ("credential proven", Me + "var changed = await userManager.ChangePasswordAsync(me!, dto.OldPassword, dto.NewPassword);", "!changed.Succeeded"),
        ("credential proven", "var signedIn = await signInManager.PasswordSignInAsync(userName, dto.OldPassword, false, false);", "!signedIn.Succeeded"),
        ("credential proven", "var signedIn = await signInManager.PasswordSignInAsync(userName, dto.OldPassword, false, false);", "signedIn.IsLockedOut"),
        ("credential proven", Me, "hasher.VerifyHashedPassword(me!, me!.PasswordHash!, dto.OldPassword) == PasswordVerificationResult.Failed"),
        ("credential proven", Me + "var verified = hasher.VerifyHashedPassword(me!, me!.PasswordHash!, dto.OldPassword);", "verified != PasswordVerificationResult.Success"),
        ("credential proven", Me, "!await userManager.VerifyTwoFactorTokenAsync(me!, \"sms\", dto.Code)"),
        ("credential proven", "byte[] given = [], expected = [];", "!CryptographicOperations.FixedTimeEquals(given, expected)"),
        ("credential proven", "", "Request.Headers[\"X-Api-Key\"] != options.Value.ApiKey"),
        ("credential proven", "var key = Request.Headers[\"X-Api-Key\"].ToString();", "key != configuration[\"ApiKey\"]"),
        ("credential proven", "var key = Request.Headers[\"X-Api-Key\"].FirstOrDefault();", "!keys.Known.Contains(key!)"),
        ("credential likely", "var key = Request.Headers[\"X-Api-Key\"].FirstOrDefault();", "!keys.IsValid(key)"),
        ("credential likely", "var key = Request.Headers[\"X-Api-Key\"].FirstOrDefault();", "!await keys.IsAllowedAsync(key)"),
        ("identity proven", "var client = await keys.FindClientAsync(Request.Headers[\"X-Api-Key\"]);", "client == null"),
        ("credential proven", "", "!HasValidKey()"),
        ("credential likely", "", "!await users.ValidateCredentialsAsync(userName, dto.OldPassword)"),
        ("credential likely", "var login = await users.LoginAsync(userName, dto.OldPassword);", "!login.Success"),
        ("identity likely", "var login = await users.LoginAsync(userName, dto.OldPassword);", "login.Token is null"),
        ("credential likely", "", "dto.OldPassword != \"secret\""),
        ("credential likely", Me, "me!.RefreshToken != dto.Code"),
        ("credential likely", Me, "me!.RefreshToken != dto.Code || me.RefreshTokenExpiry <= DateTime.UtcNow"),
        ("credential likely", "var token = await tokens.FindAsync(dto.Code);", "token!.IsRevoked"),
        ("credential likely", "var token = await tokens.FindAsync(dto.Code);", "token!.UserId != User.GetUserId()"),
        ("credential likely", "", "!tokens.Validate(dto.Code)"),
        ("credential likely", "", "tokens.IsRevoked(Request.Headers.Authorization)"),
        ("credential likely", "var body = \"\";", "!signer.VerifySignature(body, Request.Headers[\"X-Hub-Signature-256\"])"),
        ("credential proven", "var body = \"\"; var signature = Request.Headers[\"X-Signature\"].ToString();", "signature != signer.Compute(body)"),
        ("credential likely", "", "dto.Code != options.Value.WebhookSecret"),
        ("credential proven", "", "!User.HasClaim(\"amr\", \"mfa\")"),
        ("credential proven", "", "!User.Claims.Any(c => c.Type == \"acr\" && c.Value == \"2\")"),
        ("credential likely", "", "!await captcha.VerifyAsync(dto.Code)"),
        ("credential proven", "", "HttpContext.Session.GetString(\"captcha\") != userName"),
        ("identity proven", Me, "me == null || !await userManager.CheckPasswordAsync(me, dto.OldPassword)"),
        ("credential proven", Me, "!User.IsInRole(\"Admin\") && !await userManager.CheckPasswordAsync(me!, dto.OldPassword)"),
    ];

    /// <summary>Something else, or nothing that can be told: silence.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Others =
    [
        ("other likely", "", "!features.IsEnabled(\"export\")"),
        ("other likely", "", "!await features.IsFeatureEnabledAsync(\"export\")"),
        ("other likely", "", "!options.Value.WebhooksEnabled && id > 3"),
        ("other likely", "", "!firewall.IsIpAllowed(HttpContext.Connection.RemoteIpAddress)"),
        ("other likely", "", "!firewall.Permits(HttpContext.Connection.RemoteIpAddress)"),
        ("other proven", "", "!options.Value.AllowedIps.Contains(HttpContext.Connection.RemoteIpAddress!.ToString())"),
        ("other proven", "", "!IPAddress.IsLoopback(HttpContext.Connection.RemoteIpAddress!)"),
        ("other likely", "", "!license.IsLicensed(\"export\")"),
        ("other proven", "", "!ModelState.IsValid"),
        ("other likely", "", "dto == null"),
        ("unknown", "", "id < 0"),
        ("unknown", P, "project!.IsArchived"),
        ("unknown", "", "id > 10 && DateTime.UtcNow.Hour > 12"),
        ("unknown", Uid, "!await projects.UpdateAsync(id, userId)"),
        ("unknown", P, "project!.Members.Count > 10"),
        ("unknown", "var flag = configuration.GetValue<bool>(\"x\");", "flag"),
        ("unknown", "Stream stream = Stream.Null;", "!stream.CanRead"),
        ("unknown", P, "project!.Id != id"),
        ("unknown", Uid + "Answer answer = await projects.AskAsync(id, userId);", "answer is Answer.Late"),
        ("unknown", Uid + "Answer answer = await projects.AskAsync(id, userId);", "answer is not Answer.Done(var number)"),
        ("unknown", Me, "me is { TenantId: 3 }"),
        ("credential likely", "", "!await AuthenticateAndAuthorizeAsync()"),
        ("unknown", "", "!await currentUser.UpdateAsync(id)"),
    ];

    /// <summary>Two questions in one condition.</summary>
    public static readonly (string Expected, string Before, string Condition)[] Mixed =
    [
        ("mixed proven", Me, "me == null || User.IsInRole(\"ReadOnly\")"),
        ("mixed proven", "", "!User.Identity!.IsAuthenticated || !User.IsInRole(\"Admin\")"),
        ("mixed likely", Me, "me is null || !me.IsAdmin"),
        ("mixed proven", P + Uid, "userId == null || project!.OwnerId != userId"),
        ("mixed proven", P + Uid, "string.IsNullOrEmpty(userId) || (project!.OwnerId != userId && !User.IsInRole(\"Admin\"))"),
        ("mixed likely", "", "options.Value.ReadOnlyMode || !keys.IsValid(Request.Headers[\"X-Api-Key\"])"),
        ("permission proven", P + Uid, "project == null || project.OwnerId != userId"),
        ("permission proven", Me, "me != null && !User.IsInRole(\"Admin\")"),
    ];

    /// <summary>All rows.</summary>
    public static IEnumerable<(string Expected, string Before, string Condition)> All => [.. Framework, .. Ownership, .. Names, .. Identity, .. Credentials, .. Others, .. Mixed];
}
