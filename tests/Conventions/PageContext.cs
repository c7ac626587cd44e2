namespace Unauthorized.Analyzers.Tests.Conventions;

/// <summary>What is compiled beside each block of a page: the usings and the types that pages mention and do not declare.</summary>
internal static class PageContext
{
    /// <summary>Beside code of ASP.NET Core.</summary>
    public const string Core = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Security.Claims;
        global using System.Text.Encodings.Web;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Microsoft.AspNetCore.Authentication;
        global using Microsoft.AspNetCore.Authentication.Cookies;
        global using Microsoft.AspNetCore.Authentication.JwtBearer;
        global using Microsoft.AspNetCore.Authorization;
        global using Microsoft.AspNetCore.Authorization.Policy;
        global using Microsoft.AspNetCore.Builder;
        global using Microsoft.AspNetCore.Hosting;
        global using Microsoft.AspNetCore.Http;
        global using Microsoft.AspNetCore.Mvc;
        global using Microsoft.AspNetCore.Mvc.Filters;
        global using Microsoft.AspNetCore.Routing;
        global using Microsoft.Extensions.Configuration;
        global using Microsoft.Extensions.DependencyInjection;
        global using Microsoft.Extensions.Hosting;
        global using Microsoft.Extensions.Logging;
        global using Microsoft.Extensions.Options;
        global using Microsoft.IdentityModel.Tokens;
        global using Microsoft.Net.Http.Headers;

        public record Problem(string Error);

        public record Order(int Id, string Owner, string Status);

        public record Credentials(string Name, string Password);

        public class Shop
        {
            private readonly List<Order> _orders = [];
            private readonly Dictionary<string, string> _passwords = [];

            public IEnumerable<Order> OrdersOf(string name) => _orders.Where(order => order.Owner == name);

            public Order? Find(int id) => _orders.Find(order => order.Id == id);

            public void Cancel(int id) => _orders.RemoveAll(order => order.Id == id);

            public bool PasswordMatches(string name, string password) =>
                _passwords.TryGetValue(name, out string? expected) && expected == password;
        }

        public class ReturnPolicy
        {
            public bool CanReturn(Order order) => order.Status == "shipped";
        }

        public class Tokens
        {
            public string Issue(string name) => Convert.ToBase64String(Guid.NewGuid().ToByteArray()) + name;
        }

        public class TokenReader
        {
            public Task<string> ReadAsync(string token) =>
                token.Length > 0 ? Task.FromResult(token) : throw new SecurityTokenExpiredException();
        }

        public class Sessions
        {
            private readonly Dictionary<string, string> _names = [];

            public string? NameOf(string? session) => _names.GetValueOrDefault(session ?? "");
        }

        public class Nonces
        {
            public string Next() => Guid.NewGuid().ToString("N");
        }

        public class BasicOptions : AuthenticationSchemeOptions;

        public static class Passwords
        {
            public static AuthenticateResult Check(string? authorization) =>
                authorization is null ? AuthenticateResult.NoResult() : AuthenticateResult.Fail("unknown");
        }

        public class ApiException(HttpStatusCode status, string message) : Exception(message)
        {
            public HttpStatusCode Status { get; } = status;
        }
        """;

    /// <summary>Beside code of Web API 2.</summary>
    public const string Classic = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Net;
        global using System.Net.Http;
        global using System.Net.Http.Headers;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using System.Web.Http;
        global using System.Web.Http.Controllers;
        global using System.Web.Http.Filters;
        """;
}
