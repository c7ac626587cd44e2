namespace Unauthorized.Analyzers.Tests.Rules;

internal static class PrivateHelperSource
{
    public const string Usings = """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public interface IGate { bool CanEdit(int id); bool CanRead(int id); bool Check(string? user, int id); }
        public enum PermissionsCheckResult { Allowed, Denied }
        public class ScopeEvaluation
        {
            public bool ScopesAreValid { get; set; }
            public PermissionsCheckResult Permissions { get; set; }
            public bool IsSuccessful() => ScopesAreValid && Permissions == PermissionsCheckResult.Allowed;
        }

        """;

    public static string InController(string members, string attributes) => Usings + $$"""
        {{attributes}}
        public partial class C(IGate gate) : ControllerBase
        {
            private readonly IGate _gate = gate;
            {{members}}
        }
        """;
}
