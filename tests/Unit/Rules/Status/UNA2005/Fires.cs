using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2005;

public class Fires
{
    [Theory]
    [InlineData("""
        protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        {
            [|Response.StatusCode = 401|];
            return Task.CompletedTask;
        }
        """)]
    [InlineData("""
        protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            [|Response.StatusCode = 403|];
            await Response.WriteAsync("no");
        }
        """)]
    public Task In_handlers(string members) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Of(members));

    [Theory]
    [InlineData("""
        options.Events.OnForbidden = context =>
        {
            [|context.Response.StatusCode = 401|];
            return context.Response.WriteAsync("no");
        };
        """)]
    [InlineData("""
        options.Events.OnForbidden = Forbidden;
        static Task Forbidden(ForbiddenContext context)
        {
            [|context.Response.StatusCode = StatusCodes.Status401Unauthorized|];
            return Task.CompletedTask;
        }
        """)]
    public Task In_jwt_events(string events) => Verify.Rule<UNA2005WrongCodeInHook>(HandlerSource.Events(events));

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
