namespace Unauthorized.Analyzers.Options;

/// <summary>Every setting there is. A test compares this list with the package's MSBuild properties and with the documentation.</summary>
internal static class AnalyzerOptionDefinitions
{
    /// <summary>The challenge that fixes write, such as <c>Bearer realm="api"</c>.</summary>
    public static readonly OptionDefinition Challenge = new("challenge", "UnauthorizedChallenge");

    /// <summary>Documentation ids of members that send a challenge, separated by <c>|</c> or commas outside parentheses.</summary>
    public static readonly OptionDefinition ChallengeMethods = new("challenge_methods", "UnauthorizedChallengeMethods");

    /// <summary>Documentation ids of members that ask whether the caller is permitted.</summary>
    public static readonly OptionDefinition PermissionMethods = new("permission_methods", "UnauthorizedPermissionMethods");

    /// <summary>Documentation ids of members that ask who the caller is.</summary>
    public static readonly OptionDefinition IdentityMethods = new("identity_methods", "UnauthorizedIdentityMethods");

    /// <summary>Full names of attributes that, like <c>[Authorize]</c>, let only authenticated callers in.</summary>
    public static readonly OptionDefinition AuthenticatedAttributes = new(
        "authenticated_attributes",
        "UnauthorizedAuthenticatedAttributes"
    );

    /// <summary>Globs of files in which nothing is reported.</summary>
    public static readonly OptionDefinition ExcludedPaths = new("excluded_paths", "UnauthorizedExcludedPaths");

    /// <summary>Whether test projects are looked at: <c>true</c> or <c>false</c> (the default).</summary>
    public static readonly OptionDefinition IncludeTests = new("include_tests", "UnauthorizedIncludeTests");

    /// <summary>What to do at sign-in endpoints: <c>report</c> (the default) or <c>ignore</c>.</summary>
    public static readonly OptionDefinition SignInEndpoints = new("sign_in_endpoints", "UnauthorizedSignInEndpoints");
}
