using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Handlers;

public class UNA2006Tests
{
    private static string In(string body, string method = "Get", string type = "IActionResult") => $$"""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.IdentityModel.Tokens;

        public class C : ControllerBase
        {
            public {{type}} {{method}}(Exception exception)
            {
                {{body}}
            }
        }
        """;

    [Theory]
    [InlineData("""try { return Ok(); } catch (SecurityTokenExpiredException) { return [|BadRequest("expired")|]; }""")]
    [InlineData("try { return Ok(); } catch (SecurityTokenValidationException) { return [|Forbid()|]; }")]
    [InlineData("try { return Ok(); } catch (Exception e) when (e is SecurityTokenException) { return [|StatusCode(500)|]; }")]
    [InlineData("""if (exception is SecurityTokenException) { return [|StatusCode(403, "no")|]; } return Ok();""")]
    [InlineData("switch (exception) { case SecurityTokenExpiredException: return [|BadRequest()|]; default: return Ok(); }")]
    [InlineData("Response.StatusCode = exception switch { SecurityTokenExpiredException => [|400|], _ => 500 }; return new EmptyResult();")]
    [InlineData("""var (status, title) = exception switch { SecurityTokenException => ([|StatusCodes.Status403Forbidden|], "no"), _ => (500, "error") }; return StatusCode(status, title);""")]
    [InlineData("HttpStatusCode code = exception switch { SecurityTokenExpiredException or SecurityTokenInvalidIssuerException => [|HttpStatusCode.BadRequest|], _ => HttpStatusCode.InternalServerError }; return StatusCode((int)code);")]
    [InlineData("return exception switch { SecurityTokenException => [|BadRequest()|], _ => Ok() };")]
    public Task Fires(string body) => Verify.Rule<UNA2006TokenExceptionMapped>(In(body));

    [Theory]
    [InlineData("try { return Ok(); } catch (SecurityTokenExpiredException) { return Unauthorized(); }")]
    [InlineData("try { return Ok(); } catch (Exception) { return StatusCode(500); }")]
    [InlineData("try { return Ok(); } catch (ArgumentException) { return BadRequest(); }")]
    [InlineData("if (exception is not SecurityTokenException) { return BadRequest(); } return Ok();")]
    [InlineData("if (exception is SecurityTokenException) { return Unauthorized(); } return BadRequest();")]
    [InlineData("""try { return Ok(); } catch (SecurityTokenExpiredException) { return BadRequest("invalid_grant"); }""", "RefreshToken")]
    [InlineData("int level = exception switch { SecurityTokenException => 400, _ => 500 }; return Ok(level);")]
    [InlineData("try { return Ok(); } catch (SecurityTokenException) { Func<IActionResult> later = () => BadRequest(); return Unauthorized(later); }")]
    public Task Silent(string body, string method = "Get") => Verify.Rule<UNA2006TokenExceptionMapped>(In(body, method));

    [Fact]
    public Task Fires_in_handlers_and_selectors() => Verify.Rule<UNA2006TokenExceptionMapped>("""
        using Microsoft.AspNetCore.Diagnostics;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.AspNetCore.Mvc.Filters;
        using Microsoft.IdentityModel.Tokens;

        public class Handler : IExceptionHandler
        {
            public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
            {
                if (exception is SecurityTokenExpiredException)
                {
                    [|httpContext.Response.StatusCode = StatusCodes.Status403Forbidden|];
                    await httpContext.Response.WriteAsync("no", cancellationToken);
                    return true;
                }

                return false;
            }
        }

        public class Filter : IExceptionFilter
        {
            public void OnException(ExceptionContext context)
            {
                if (context.Exception is SecurityTokenException)
                {
                    context.Result = [|new BadRequestResult()|];
                }
            }
        }

        public static class Setup
        {
            public static void Use(WebApplication app) => app.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = exception => exception is SecurityTokenException ? [|400|] : 500,
            });

            public static void Map<T>(int status)
            {
            }

            public static void MapAll()
            {
                Map<SecurityTokenException>([|StatusCodes.Status400BadRequest|]);
                Map<ArgumentException>(400);
            }
        }
        """);

    [Fact]
    public Task Silent_on_a_type_of_that_name_elsewhere() => Verify.Rule<UNA2006TokenExceptionMapped>("""
        public class SecurityTokenException : Exception;

        public static class C
        {
            public static int Map(Exception exception) => exception switch { SecurityTokenException => StatusCodes.Status400BadRequest, _ => 500 };
        }
        """);
}
