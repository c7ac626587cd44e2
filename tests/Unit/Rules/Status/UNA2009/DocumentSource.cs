using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2009;

internal static class DocumentSource
{
    public static Task Check(string members, string attributes = "") => Verify.Rule<UNA2009DocumentedStatusContradicts>($$"""
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        {{attributes}}
        public class C : ControllerBase
        {
            {{members}}
        }
        """);
}
