using Unauthorized.Analyzers.CodeFixes.Challenge;
using Unauthorized.Analyzers.CodeFixes.Status;
using Unauthorized.Analyzers.Rules.Challenge;
using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Challenge.UNA1014;

public class Carried
{
    private const string Exceptions = """
        using System.Net;
        using System.Security.Claims;
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Mvc;

        public class ApiException(HttpStatusCode status, string message) : Exception(message) { public HttpStatusCode Status { get; } = status; }
        public class LateException(string reason) : ApiException(HttpStatusCode.Gone, reason);
        public class NumberException : Exception { public NumberException(int statusCode) { StatusCode = statusCode; } public NumberException() { } public int StatusCode { get; set; } }
        public class FieldException(HttpStatusCode code) : Exception { public readonly HttpStatusCode Code = code; }
        public class Mute(HttpStatusCode status) : Exception(status.ToString());
        public class Counted(int row) : Exception { public int Row { get; } = row; }
        public class ClientException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }

        """;

    private static string Service(string body) => Exceptions + $$"""
        public class Service(HttpClient client)
        {
            public async Task<string> Get(string? key, HttpContext context)
            {
                await Task.Yield();
                {{body}}
                return key!;
            }

            public HttpClient Client => client;
        }
        """;

    [Theory]
    [InlineData("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];""")]
    [InlineData("""key = key ?? throw [|new ApiException(message: "no key", status: HttpStatusCode.Unauthorized)|];""")]
    [InlineData("if (key is null) throw [|new NumberException(401)|];")]
    [InlineData("if (key is null) throw [|new NumberException(StatusCodes.Status401Unauthorized)|];")]
    [InlineData("if (key is null) throw [|new NumberException { StatusCode = 401 }|];")]
    [InlineData("if (key is null) throw [|new FieldException((HttpStatusCode)401)|];")]
    [InlineData("""var status = key is null ? [|HttpStatusCode.Unauthorized|] : HttpStatusCode.NotFound; if (key is not "a") throw new ApiException(status, "no");""")]
    [InlineData("""try { if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|]; } catch (FormatException) { }""")]
    [InlineData("""try { key = key!.Trim(); } catch (NullReferenceException) { throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|]; }""")]
    public Task Fires(string body) => Verify.Rule<UNA1014CarriedWithoutChallenge>(Service(body));

    [Theory]
    [InlineData("""if (key is null) throw new ApiException(HttpStatusCode.NotFound, "no key");""")]
    [InlineData("""if (key is null) throw new LateException("no key");""")]
    [InlineData("if (key is null) throw new Mute(HttpStatusCode.Unauthorized);")]
    [InlineData("if (key is null) throw new Counted(401);")]
    [InlineData("""if (key is null) throw new HttpRequestException("no", null, HttpStatusCode.Unauthorized);""")]
    [InlineData("""var e = new ApiException(HttpStatusCode.Unauthorized, "kept for later"); context.Items["e"] = e;""")]
    [InlineData("""try { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key"); } catch (ApiException) { key = ""; }""")]
    [InlineData("""try { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized, "no key"); } catch { key = ""; }""")]
    [InlineData("HttpResponseMessage answer = await Client.GetAsync(key); if (answer.StatusCode == HttpStatusCode.Unauthorized) throw new ClientException(HttpStatusCode.Unauthorized);")]
    [InlineData("try { key = await Client.GetStringAsync(key); } catch (HttpRequestException) { throw new ClientException(HttpStatusCode.Unauthorized); }")]
    public Task Silent(string body) => Verify.Rule<UNA1014CarriedWithoutChallenge>(Service(body));

    [Theory]
    [InlineData("unauthorized_analyzers.challenge_methods = T:ApiException", false)]
    [InlineData("unauthorized_analyzers.challenge_methods = ApiException | M:Other.Method", false)]
    [InlineData("unauthorized_analyzers.challenge_methods = T:OtherException", true)]
    public Task A_type_may_be_said_to_send_a_challenge(string setting, bool reports)
    {
        string creation = """new ApiException(HttpStatusCode.Unauthorized, "no key")""";
        return Verify.Rule<UNA1014CarriedWithoutChallenge>(Service("if (key is null) throw " + (reports ? "[|" + creation + "|]" : creation) + ";"), setting);
    }

    [Fact]
    public Task A_marked_type_sends_a_challenge() => Verify.Rule<UNA1014CarriedWithoutChallenge>("""
        using System.Net;
        public class SendsChallengeAttribute : Attribute;
        [SendsChallenge] public class ApiException(HttpStatusCode status) : Exception { public HttpStatusCode Status { get; } = status; }
        public class Service { public void Get(string? key) { if (key is null) throw new ApiException(HttpStatusCode.Unauthorized); } }
        """);

    private const string Mapping = """
        public class Mapping(RequestDelegate next)
        {
            public async Task InvokeAsync(HttpContext context)
            {
                try { await next(context); }
                catch (ApiException e)
                {
                    context.Response.StatusCode = (int)e.Status;
                    HEADER
                }
            }
        }
        """;

    [Theory]
    [InlineData("""if (e.Status == System.Net.HttpStatusCode.Unauthorized) context.Response.Headers.WWWAuthenticate = "Bearer realm=\"a\"";""", false)]
    [InlineData("""context.Response.Headers.Location = "/";""", true)]
    public Task A_mapping_that_sends_the_header_covers(string header, bool reports)
    {
        string creation = """new ApiException(HttpStatusCode.Unauthorized, "no key")""";
        return Verify.Rule<UNA1014CarriedWithoutChallenge>(
            Service("if (key is null) throw " + (reports ? "[|" + creation + "|]" : creation) + ";"), moreSources: Mapping.Replace("HEADER", header));
    }

    [Fact]
    public Task Fix_covers_the_application_where_it_builds_the_pipeline() => Verify.Fix<UNA1014CarriedWithoutChallenge, SetChallengeHeader>(
        Host("[|new Refusal(System.Net.HttpStatusCode.Unauthorized)|]", ""),
        Host("new Refusal(System.Net.HttpStatusCode.Unauthorized)", """

            app.Use((context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.Response.StatusCode == 401 && context.Response.Headers.WWWAuthenticate.Count == 0)
                    {
                        context.Response.Headers.WWWAuthenticate = "YOUR-SCHEME";
                    }

                    return Task.CompletedTask;
                });
                return next(context);
            });
            """));

    [Fact]
    public Task No_fix_is_offered_elsewhere() => Verify.NoFix<UNA1014CarriedWithoutChallenge, SetChallengeHeader>(
        Service("""if (key is null) throw [|new ApiException(HttpStatusCode.Unauthorized, "no key")|];"""));

    private static string Host(string creation, string cover) => $$"""
        var app = WebApplication.CreateBuilder(args).Build();{{cover}}
        app.MapGet("/a", (string? key) => key ?? throw {{creation}});
        app.Run();

        public class Refusal(System.Net.HttpStatusCode status) : Exception { public System.Net.HttpStatusCode Status { get; } = status; }
        """;

    [Fact]
    public Task A_refused_permission_is_the_point_and_not_the_challenge() => Verify.Rule<UNA1014CarriedWithoutChallenge>(InAction("""throw new ApiException(HttpStatusCode.Unauthorized, "no")"""));

    [Fact]
    public Task A_refused_permission_is_likely_a_403() => Verify.Fix<UNA2002PermissionLikelyAnswered401, AnswerForbidden>(
        InAction("""throw [|new ApiException(HttpStatusCode.Unauthorized, "no")|]"""),
        InAction("""throw new ApiException(HttpStatusCode.Forbidden, "no")"""));

    [Fact]
    public Task A_403_for_nobody_is_not_judged() => Verify.Rule<UNA2003AnonymousAnswered403>(
        Service("""if (context.User.Identity?.IsAuthenticated != true) throw new ApiException(HttpStatusCode.Forbidden, "no");"""));

    [Fact]
    public Task Half_typed_code_is_silent() => Verify.Rule<UNA1014CarriedWithoutChallenge>(
        Service("""throw new ApiException(HttpStatusCode.Unauthorized, ; throw new Unknown(HttpStatusCode.Unauthorized); throw new ApiException(HttpStatusCode.Unauthorised, "")"""), compiler: Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None);

    private static string InAction(string refusal) => Exceptions + $$"""
        [Authorize]
        public class Orders : ControllerBase
        {
            public string Get()
            {
                if (!User.IsInRole("clerk"))
                {
                    {{refusal}};
                }

                return "in";
            }
        }
        """;
}
