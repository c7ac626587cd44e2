using Unauthorized.Analyzers.Rules.Status;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2008;

internal static class SessionSource
{
    public static Task Check(string members, string name = "C") => Verify.Rule<UNA2008NonStandardSessionStatus>($$"""
        using Microsoft.AspNetCore.Mvc;

        public class {{name}} : ControllerBase
        {
            {{members}}
        }
        """);
}
