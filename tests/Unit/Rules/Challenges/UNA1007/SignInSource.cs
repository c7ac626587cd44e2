namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1007;

internal static class SignInSource
{
    public static string Controller(string member) => $$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Identity;
        using Microsoft.AspNetCore.Mvc;

        [ApiController, Route("api/accounts")]
        public class AccountsController(SignInManager<IdentityUser> signIn, UserManager<IdentityUser> users, IPasswordHasher<IdentityUser> hasher) : ControllerBase
        {
            {{member}}

            public object[] All => [signIn, users, hasher];
        }

        public class IdentityUser;
        """;
}
