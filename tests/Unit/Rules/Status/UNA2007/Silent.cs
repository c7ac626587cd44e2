using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2007;

public class Silent
{
    [Theory]
    [InlineData("int A(Exception e) => e switch { UnauthorizedAccessException => 403, _ => 500 };")]
    [InlineData("IActionResult A() { try { return Ok(); } catch (UnauthorizedAccessException) { return Forbid(); } }")]
    [InlineData("""IActionResult A() { try { System.IO.File.Delete("x"); return Ok(); } catch (UnauthorizedAccessException) { return Problem(); } }""")]
    [InlineData("int A(Exception e) => e switch { UnauthorizedAccessException => 3, _ => 1 };")]
    [InlineData("""void A() { throw new UnauthorizedAccessException("401"); }""")]
    [InlineData("int A(Exception e) => e switch { System.Security.Authentication.AuthenticationException => 401, UnauthorizedAccessException => 403, _ => 500 };")]
    public Task Where_it_is_not_a_401(string members) => MappingSource.Check(members);

    [Fact]
    public Task For_a_type_of_the_same_name() => Verify.Rule<UNA2007AccessExceptionAnswered401>("""
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
