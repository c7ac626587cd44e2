using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2006;

public class Fires
{
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
    public Task On_another_answer_to_a_bad_token(string body) => Verify.Rule<UNA2006TokenExceptionMapped>(TokenSource.In(body));

    [Fact]
    public Task In_handlers_and_selectors() => Verify.Rule<UNA2006TokenExceptionMapped>("""
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
}
