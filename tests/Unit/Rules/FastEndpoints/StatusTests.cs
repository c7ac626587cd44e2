using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.FastEndpoints;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class StatusTests
{
    private const string Refused = """if (!User.IsInRole("Clerk")) { await [|Send.UnauthorizedAsync(ct)|]; return; }""";

    [Theory]
    [InlineData("")]
    [InlineData("""Roles("Clerk", "Admin");""")]
    [InlineData("""Policies("Clerks");""")]
    [InlineData("""Permissions("Orders");""")]
    [InlineData("""Claims("shop");""")]
    [InlineData("Group<Shop>();")]
    [InlineData("""Description(b => b.WithName("orders"));""")]
    [InlineData("""Summary(s => s.Description = "orders");""")]
    public Task An_endpoint_has_authenticated_its_caller(string configure) => Verify.Rule<UNA2001PermissionAnswered401>(
        EndpointSource.Of(Refused, configure, """public sealed class Shop : Group { public Shop() => Configure("shop", e => e.Roles("Admin")); }"""), moreSources: EndpointSource.Host);

    [Theory]
    [InlineData("AllowAnonymous();", EndpointSource.Host)]
    [InlineData("AllowAnonymous(Http.GET);", EndpointSource.Host)]
    [InlineData("if (Env.IsDevelopment()) { AllowAnonymous(); }", EndpointSource.Host)]
    [InlineData("Options(b => b.AllowAnonymous());", EndpointSource.Host)]
    [InlineData("Group<Open>();", EndpointSource.Host)]
    [InlineData("Helper();", EndpointSource.Host)]
    [InlineData("", "")]
    [InlineData("", """
        using FastEndpoints;

        public static class Host
        {
            public static void Use(WebApplication app) => app.UseFastEndpoints(o => o.Endpoints.Configurator = e => e.AllowAnonymous());
        }
        """)]
    public async Task An_endpoint_that_may_be_open_proves_nothing(string configure, string host)
    {
        string types = """public sealed class Open : Group { public Open() => Configure("open", e => e.AllowAnonymous()); }""";
        string source = EndpointSource.Of(Refused, configure, types).Replace("    public override async Task", """
                private void Helper() => AllowAnonymous();

                public override async Task
            """);

        await Verify.Rule<UNA2001PermissionAnswered401>(source.Replace("[|", "").Replace("|]", ""), moreSources: host);
        await Verify.Rule<UNA2002PermissionLikelyAnswered401>(source, moreSources: host);
    }

    [Fact]
    public Task The_same_condition_may_ask_two_questions() => Verify.Rule<UNA2010TwoQuestionsOneAnswer>(
        EndpointSource.Of("""if (User.Identity?.IsAuthenticated != true || !User.IsInRole("Clerk")) { await [|Send.UnauthorizedAsync(ct)|]; return; }"""));

    [Theory]
    [InlineData("await [|Send.UnauthorizedAsync(ct)|];", "await Send.ForbiddenAsync(ct);")]
    [InlineData("await [|Send.StatusCodeAsync(401, ct)|];", "await Send.StatusCodeAsync(403, ct);")]
    [InlineData("await [|Send.ResponseAsync(new { code = 401 }, StatusCodes.Status401Unauthorized)|];", "await Send.ResponseAsync(new { code = 401 }, StatusCodes.Status403Forbidden);")]
    [InlineData("""await [|Send.StringAsync("no", statusCode: 401, cancellation: ct)|];""", """await Send.StringAsync("no", statusCode: 403, cancellation: ct);""")]
    [InlineData("await [|HttpContext.Response.SendUnauthorizedAsync(ct)|];", "await HttpContext.Response.SendForbiddenAsync(ct);")]
    [InlineData("""[|ThrowError("no", 401)|];""", """ThrowError("no", 403);""")]
    [InlineData("await Send.ResultAsync([|Results.Unauthorized()|]);", "await Send.ResultAsync(Results.StatusCode(StatusCodes.Status403Forbidden));")]
    [InlineData("await Send.ResultAsync([|new FastEndpoints.ProblemDetails(ValidationFailures, 401)|]);", "await Send.ResultAsync(new FastEndpoints.ProblemDetails(ValidationFailures, 403));")]
    public Task A_refused_permission_is_403(string before, string after) => Verify.Fix<UNA2001PermissionAnswered401, AnswerForbidden>(
        EndpointSource.Of("""if (!User.IsInRole("Clerk")) { """ + before + " return; }", ""), EndpointSource.Of("""if (!User.IsInRole("Clerk")) { """ + after + " return; }", ""), "UNA2001.Status", moreSources: EndpointSource.Host);

    [Theory]
    [InlineData("await [|Send.ForbiddenAsync(ct)|];", "await Send.UnauthorizedAsync(ct);")]
    [InlineData("await [|Send.StatusCodeAsync(403)|];", "await Send.StatusCodeAsync(401);")]
    [InlineData("await [|HttpContext.Response.SendForbiddenAsync()|];", "await HttpContext.Response.SendUnauthorizedAsync();")]
    public Task Nobody_is_401_with_a_challenge(string before, string after) => Verify.Fix<UNA2003AnonymousAnswered403, AnswerChallenged>(
        EndpointSource.Of($$"""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        {{before}}
                        return;
                    }
            """),
        EndpointSource.Of($$"""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        HttpContext.Response.Headers.WWWAuthenticate = "Key";
                        {{after}}
                        return;
                    }
            """),
        "UNA2003.SetHeader", "unauthorized_analyzers.challenge = Key");

    [Fact]
    public Task Two_questions_are_split() => Verify.Fix<UNA2010TwoQuestionsOneAnswer, SplitQuestions>(
        EndpointSource.Of("""
            if (User.Identity?.IsAuthenticated != true || !User.IsInRole("Clerk"))
                    {
                        await [|Send.UnauthorizedAsync(ct)|];
                        return;
                    }
            """),
        EndpointSource.Of("""
            if (User.Identity?.IsAuthenticated != true)
                    {
                        await Send.UnauthorizedAsync(ct);
                        return;
                    }

                    if (!User.IsInRole("Clerk"))
                    {
                        await Send.ForbiddenAsync(ct);
                        return;
                    }
            """));
}
