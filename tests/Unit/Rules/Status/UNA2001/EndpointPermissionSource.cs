namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

internal static class EndpointPermissionSource
{
    public const string Refused = """if (!User.IsInRole("Clerk")) { await [|Send.UnauthorizedAsync(ct)|]; return; }""";
}
