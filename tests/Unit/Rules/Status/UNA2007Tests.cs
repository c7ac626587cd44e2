using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status;

public class UNA2007Tests
{
    private static Task Check(string members) => Verify.Rule<UNA2007AccessExceptionAnswered401>($$"""
        using System.Net;
        using Microsoft.AspNetCore.Mvc;

        public class C : ControllerBase
        {
            {{members}}
        }
        """);

    [Theory]
    [InlineData("IActionResult A() { try { return Ok(); } catch (UnauthorizedAccessException) { return [|Unauthorized()|]; } }")]
    [InlineData("IActionResult A() { try { return Ok(); } catch (UnauthorizedAccessException e) { return [|StatusCode(401, e.Message)|]; } }")]
    [InlineData("int A(Exception e) => e switch { UnauthorizedAccessException => [|401|], _ => 500 };")]
    [InlineData("int A(Exception e) => e switch { ArgumentException => 400, UnauthorizedAccessException => [|StatusCodes.Status401Unauthorized|], _ => 500 };")]
    [InlineData("HttpStatusCode A(Exception e) => e switch { UnauthorizedAccessException u => [|HttpStatusCode.Unauthorized|], _ => HttpStatusCode.InternalServerError };")]
    [InlineData("""(int, string) A(Exception e) => e switch { UnauthorizedAccessException => ([|401|], "no"), _ => (500, "oops") };""")]
    [InlineData("IActionResult A(Exception e) => e switch { UnauthorizedAccessException => [|Unauthorized()|], _ => Ok() };")]
    [InlineData("int A(Exception e) { int code; switch (e) { case UnauthorizedAccessException: code = [|401|]; break; default: code = 500; break; } return code; }")]
    [InlineData("int A(Exception e) { var code = 500; if (e is UnauthorizedAccessException) { code = [|401|]; } return code; }")]
    [InlineData("void A(Exception e) { if (e is UnauthorizedAccessException) { [|Response.StatusCode = 401|]; } }")]
    [InlineData("void A(Exception e) { Response.StatusCode = e is UnauthorizedAccessException ? [|401|] : 500; }")]
    [InlineData("void A(Dictionary<Type, int> map) => map.Add(typeof(UnauthorizedAccessException), [|401|]);")]
    [InlineData("Dictionary<Type, HttpStatusCode> map = new() { { typeof(UnauthorizedAccessException), [|HttpStatusCode.Unauthorized|] } };")]
    public Task Fires_at_the_answer(string members) => Check(members);

    [Theory]
    [InlineData("int A(Exception e) => e switch { UnauthorizedAccessException => 403, _ => 500 };")]
    [InlineData("IActionResult A() { try { return Ok(); } catch (UnauthorizedAccessException) { return Forbid(); } }")]
    [InlineData("""IActionResult A() { try { System.IO.File.Delete("x"); return Ok(); } catch (UnauthorizedAccessException) { return Problem(); } }""")]
    [InlineData("int A(Exception e) => e switch { UnauthorizedAccessException => 3, _ => 1 };")]
    [InlineData("""void A() { throw new UnauthorizedAccessException("401"); }""")]
    [InlineData("int A(Exception e) => e switch { System.Security.Authentication.AuthenticationException => 401, UnauthorizedAccessException => 403, _ => 500 };")]
    public Task Silent_where_it_is_not_a_401(string members) => Check(members);

    [Fact]
    public Task Silent_for_a_type_of_the_same_name() => Verify.Rule<UNA2007AccessExceptionAnswered401>("""
        namespace Own
        {
            public class UnauthorizedAccessException : Exception;

            public static class Map
            {
                public static int Of(Exception e) => e switch { Own.UnauthorizedAccessException => 401, _ => 500 };
            }
        }
        """);
}
