using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Unauthorized.Analyzers.Tests;

/// <summary>A program as it was written and as a fix left it, both ready to be asked.</summary>
internal sealed record Repaired(WebProgram Before, WebProgram After)
{
    /// <summary>A caller who sends a bearer token that no key fits.</summary>
    public static readonly AuthenticationSetup BadToken = new("jwt, bad token", AuthenticationSetup.Jwt.Register, (_, request) =>
    {
        request.Headers.Authorization = new("Bearer", "garbage");
        return Task.CompletedTask;
    });

    /// <summary>Applies the fix to everything that the rule reports in the source, and compiles both.</summary>
    public static async Task<Repaired> ByAsync<TRule, TFix>(string source, string? key = null)
        where TRule : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() => new(WebProgram.Compile(source), WebProgram.Compile(await FixRunner.ApplyAsync(new TRule(), new TFix(), source, key)));

    /// <summary>Asks both programs the same.</summary>
    public async Task<(Exchange Before, Exchange After)> AskAsync(AuthenticationSetup setup, Caller caller, string path) =>
        (await Before.AskAsync(setup, caller, path), await After.AskAsync(setup, caller, path));
}
