using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Rules;
using Unauthorized.Analyzers.Rules.Status;
using Unauthorized.Analyzers.Startup;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA2005Tests
{
    [Theory]
    [InlineData("protected override Task HandleForbiddenAsync(AuthenticationProperties properties)\n{\n    [|Response.StatusCode = 401|];\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override async Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    [|Response.StatusCode = 403|];\n    await Response.WriteAsync(\"no\");\n}")]
    public Task Fires_in_handlers(string members) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Of(members));

    [Theory]
    [InlineData("protected override Task HandleForbiddenAsync(AuthenticationProperties properties)\n{\n    Response.StatusCode = 403;\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties) => HandleForbiddenAsync(properties);")]
    [InlineData("protected override Task HandleForbiddenAsync(AuthenticationProperties properties)\n{\n    Response.StatusCode = Request.Path == \"/\" ? 401 : 403;\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    if (Context.User.Identity?.IsAuthenticated == true)\n    {\n        Response.StatusCode = 403;\n    }\n    return Task.CompletedTask;\n}")]
    [InlineData("protected override Task HandleChallengeAsync(AuthenticationProperties properties)\n{\n    if (Context.Connection.ClientCertificate is null)\n    {\n        Response.StatusCode = 403;\n    }\n    return Task.CompletedTask;\n}")]
    public Task Silent_in_handlers(string members) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Of(members));

    [Theory]
    [InlineData("options.Events.OnForbidden = context =>\n{\n    [|context.Response.StatusCode = 401|];\n    return context.Response.WriteAsync(\"no\");\n};")]
    [InlineData("options.Events.OnForbidden = Forbidden;\nstatic Task Forbidden(ForbiddenContext context)\n{\n    [|context.Response.StatusCode = StatusCodes.Status401Unauthorized|];\n    return Task.CompletedTask;\n}")]
    public Task Fires_in_jwt_events(string events) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Events(events));

    [Fact]
    public Task Cookie_events() => Verify.Rule<UNA2005WrongCodeInHook>("""
        using Microsoft.AspNetCore.Authentication;
        using Microsoft.AspNetCore.Authentication.Cookies;

        public static class Setup
        {
            public static void Add(IServiceCollection services) => services.ConfigureApplicationCookie(options =>
            {
                options.Events.OnRedirectToLogin = context =>
                {
                    context.Response.StatusCode = 401;
                    return Task.CompletedTask;
                };
                options.Events.OnRedirectToAccessDenied = context =>
                {
                    [|context.Response.StatusCode = 401|];
                    return Task.CompletedTask;
                };
                options.Events = new CookieAuthenticationEvents
                {
                    OnRedirectToLogin = Forbidden,
                    OnRedirectToReturnUrl = context =>
                    {
                        context.Response.StatusCode = 401;
                        return Task.CompletedTask;
                    },
                };
            });

            private static Task Forbidden(RedirectContext<CookieAuthenticationOptions> context)
            {
                [|context.Response.StatusCode = 403|];
                return Task.CompletedTask;
            }
        }

        public class Events : CookieAuthenticationEvents
        {
            public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
            {
                [|context.Response.StatusCode = 401|];
                return Task.CompletedTask;
            }

            public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
            {
                context.Response.StatusCode = 401;
                return Task.CompletedTask;
            }
        }
        """);
}
