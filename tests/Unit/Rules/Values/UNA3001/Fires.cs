using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3001;

public class Fires
{
    [Fact]
    public Task On_every_way_to_write_the_header() => Verify.Rule<UNA3001MalformedChallenge>("""
        using Microsoft.Extensions.Primitives;
        using Microsoft.Net.Http.Headers;

        public class C
        {
            private const string Name = "WWW-Authenticate";

            public void M(HttpContext context, HttpResponse response, IHeaderDictionary headers)
            {
                response.Headers.WWWAuthenticate = "Basic realm=[|api|]";
                response.Headers["WWW-Authenticate"] = "Basic realm=[|api|]";
                response.Headers["www-authenticate"] = "Basic realm=[|api|]";
                response.Headers[HeaderNames.WWWAuthenticate] = "Basic realm=[|api|]";
                response.Headers[Name] = "Basic realm=[|api|]";
                response.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Append("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Append(HeaderNames.WWWAuthenticate, "Basic realm=[|api|]");
                response.Headers.TryAdd("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.AppendCommaSeparatedValues("WWW-Authenticate", "Basic realm=[|api|]");
                response.Headers.Add(new KeyValuePair<string, StringValues>("WWW-Authenticate", "Basic realm=[|api|]"));
                context.Response.Headers.WWWAuthenticate = new StringValues("Basic realm=[|api|]");
                context.Response.Headers.WWWAuthenticate = new StringValues(new[] { "Bearer", "Basic realm=[|api|]" });
                context.Response.Headers.WWWAuthenticate = new[] { "Bearer", "Basic realm=[|api|]" };
                headers.WWWAuthenticate = response.StatusCode > 1 ? "Basic realm=[|api|]" : "Bearer";
                context.Response.Headers.WWWAuthenticate = response.StatusCode switch { 401 => "Basic realm=[|api|]", _ => "Bearer" };
            }
        }
        """);

    [Fact]
    public Task In_messages_options_and_listeners() => Verify.Rule<UNA3001MalformedChallenge>("""
        using System.Net;
        using System.Net.Http.Headers;
        using Microsoft.AspNetCore.Authentication.JwtBearer;

        public class C
        {
            public void M(HttpResponseMessage message, HttpListenerResponse listener, JwtBearerOptions options, IServiceCollection services)
            {
                message.Headers.WwwAuthenticate.Add(new AuthenticationHeaderValue("Basic", "realm=[|api|]"));
                message.Headers.WwwAuthenticate.ParseAdd("Basic realm=[|api|]");
                message.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                message.Headers.TryAddWithoutValidation("WWW-Authenticate", "Basic realm=[|api|]");
                listener.AddHeader("WWW-Authenticate", "Basic realm=[|api|]");
                listener.AppendHeader("WWW-Authenticate", "Basic realm=[|api|]");
                listener.Headers.Add("WWW-Authenticate", "Basic realm=[|api|]");
                listener.Headers["WWW-Authenticate"] = "Basic realm=[|api|]";
                options.Challenge = "Bearer realm=[|api|]";
                services.AddAuthentication().AddJwtBearer(o => o.Challenge = "Bearer realm=[|api|]");
                _ = new JwtBearerOptions { Challenge = "Bearer realm=[|api|]" };
            }
        }
        """);

    [Fact]
    public Task Inside_every_kind_of_text() => Verify.Rule<UNA3001MalformedChallenge>(""""
        public class C
        {
            private const string Constant = "Basic realm=api";

            public void M(HttpResponse response, string realm, string error)
            {
                response.Headers.WWWAuthenticate = "Bearer realm=\"a\u0062\" [|error|]=\"invalid_token\"";
                response.Headers.WWWAuthenticate = @"Bearer realm=""api"" [|error|]=""invalid_token""";
                response.Headers.WWWAuthenticate = """Bearer realm="api" [|error|]="invalid_token" """;
                response.Headers.WWWAuthenticate = """
                    Bearer realm="api" [|error|]="invalid_token"
                    """;
                response.Headers.WWWAuthenticate = $"Bearer realm=\"{realm}\" [|error|]=\"{error}\"";
                response.Headers.WWWAuthenticate = $@"Bearer realm=""{realm}"" [|error|]=""{error}""";
                response.Headers.WWWAuthenticate = $"""Bearer realm="{realm}" [|error|]="x", scope="a" """;
                response.Headers.WWWAuthenticate = "Bearer realm=\"" + realm + "\" [|error|]=\"" + error + "\"";
                response.Headers.WWWAuthenticate = string.Concat("Bearer realm=\"", realm, "\" [|error|]=\"x\"");
                response.Headers.WWWAuthenticate = string.Format("Bearer realm=\"{0}\" [|error|]=\"{1}\"", realm, error);
                response.Headers.WWWAuthenticate = string.Join(", ", "Bearer", "Basic realm=[|api|]");
                response.Headers.WWWAuthenticate = "Basic " + "realm=" + "[|api|]";
                response.Headers.WWWAuthenticate = [|Constant|];
                var local = "Basic realm=[|api|]";
                response.Headers.WWWAuthenticate = local;
                response.Headers.Append("WWW-Authenticate", local);
            }
        }
        """");
}
