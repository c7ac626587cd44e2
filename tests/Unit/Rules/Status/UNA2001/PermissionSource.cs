namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

internal static class PermissionSource
{
    public const string Usings = """
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Http.HttpResults;

        """;
}
