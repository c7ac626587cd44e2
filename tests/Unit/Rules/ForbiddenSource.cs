namespace Unauthorized.Analyzers.Tests.Rules;

internal static class ForbiddenSource
{
    public const string Usings = """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Http.HttpResults;
        using Microsoft.AspNetCore.Mvc;

        """;
}
