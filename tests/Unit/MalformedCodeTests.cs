using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Rules.Challenges;
using Unauthorized.Analyzers.Rules.Effect;
using Unauthorized.Analyzers.Rules.Pipeline;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>Code that does not compile: the rules about handlers, events and effects neither throw nor rest on what does not bind.</summary>
public class MalformedCodeTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Rules =
    [
        new UNA1003ChallengeOverrideWithoutHeader(), new UNA1004HandlerWithoutChallenge(), new UNA1005TakenOverChallengeWithoutHeader(), new UNA1006TakenOverChallengeWithoutStatus(),
        new UNA1008ChallengeWithoutStatus(), new UNA1010ChallengeAssigned(), new UNA1011ChallengeWhileAuthenticating(), new UNA2005WrongCodeInHook(), new UNA2006TokenExceptionMapped(),
        new UNA4003ResponseWrittenBeforeChallenge(), new UNA5001FilterWithoutResult(), new UNA5002DeniedAndPassedOn(), new UNA5003StatusOverridden(), new UNA5004ResultOfAnotherFramework(),
        new UNA5005WrittenTooLate(), new UNA5006AuthorizationAnswers(),
    ];

    [Theory]
    [InlineData("public class H : AuthenticationHandler<Missing> { protected override Task HandleChallengeAsync(")]
    [InlineData("public class H : AuthenticationHandler { protected override Task HandleChallengeAsync(AuthenticationProperties p) { Response.StatusCode = 401; return Task.CompletedTask; } }")]
    [InlineData("public class F : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { context.HttpContext.Response.StatusCode = ; } }")]
    [InlineData("public class F : IAuthorizationFilter { public void OnAuthorization(Missing context) { context.HttpContext.Response.StatusCode = 401; } }")]
    [InlineData("public class M(RequestDelegate next) { public async Task InvokeAsync(HttpContext context) { if (!ok) { context.Response.StatusCode = 401; await next.Missing(context } }")]
    [InlineData("public class M { public async Task InvokeAsync(HttpContext context) { context.Response.StatusCode = 401; await missing(context); } }")]
    [InlineData("public class C : ControllerBase { public IActionResult Get() { Response.StatusCode = 401; return Okay(); } }")]
    [InlineData("public class C : ControllerBase { public IActionResult Get() { try { } catch (SecurityTokenMissingException) { return BadRequest(); } } }")]
    [InlineData("public class C { public void Run(JwtBearerEvents events) => events.OnChallenge = context => { context.HandleRespons(; }; }")]
    [InlineData("public class C { public int Map(Exception e) => e switch { SecurityTokenException => , _ => 500 }; }")]
    [InlineData("public class C { public void Run(JwtBearerEvents events) => events.OnForbidden = Missing.Forbidden; }")]
    [InlineData("public class A : IAuthorizationMiddlewareResultHandler { public Task HandleAsync( { context.Response.StatusCode = 401; } }")]
    public async Task Nothing_throws_and_nothing_is_guessed(string code)
    {
        CSharpParseOptions options = new(LanguageVersion.Latest);
        string usings = string.Join('\n', "Microsoft.AspNetCore.Authentication", "Microsoft.AspNetCore.Authentication.JwtBearer", "Microsoft.AspNetCore.Authorization", "Microsoft.AspNetCore.Mvc", "Microsoft.AspNetCore.Mvc.Filters", "Microsoft.IdentityModel.Tokens").Replace("Microsoft.", "using Microsoft.").Replace("\n", """
            ;

            """) + """
            ;

            """;
        CSharpCompilation compilation = CSharpCompilation.Create("broken", [CSharpSyntaxTree.ParseText(usings + code, options), CSharpSyntaxTree.ParseText(Verify.GlobalUsings, options)], WebReferences.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        Assert.Contains(compilation.GetDiagnostics(), d => d.Severity is DiagnosticSeverity.Error);
        Assert.Empty(await compilation.WithAnalyzers(Rules).GetAnalyzerDiagnosticsAsync());
    }
}
