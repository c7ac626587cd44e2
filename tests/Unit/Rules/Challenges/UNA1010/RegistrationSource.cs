namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1010;

internal static class RegistrationSource
{
    public const string Registrations = """
        using Microsoft.AspNetCore.Authentication;

        public static class Registrations
        {
            public static void Add(AuthenticationBuilder builder) => builder.AddJwtBearer().AddScheme<AuthenticationSchemeOptions, PartnerHandler>("Partner", null);
        }
        """;
}
