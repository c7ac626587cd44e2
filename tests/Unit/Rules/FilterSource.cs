namespace Unauthorized.Analyzers.Tests.Rules;

internal static class FilterSource
{
    public static string Filter(string body, string members = "") => $$"""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;

        public sealed class KeyFilter : Attribute, IAuthorizationFilter
        {
            public void OnAuthorization(AuthorizationFilterContext context)
            {
                {{body}}
            }

            {{members}}
        }
        """;
}
