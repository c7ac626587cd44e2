using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2007;

internal static class MappingSource
{
    public static Task Check(string members) => Verify.Rule<UNA2007AccessExceptionAnswered401>($$"""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            {{members}}
        }
        """);
}
