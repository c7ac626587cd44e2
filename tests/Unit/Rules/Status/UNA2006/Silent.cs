using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2006;

public class Silent
{
    [Theory]
    [InlineData("try { return Ok(); } catch (SecurityTokenExpiredException) { return Unauthorized(); }")]
    [InlineData("try { return Ok(); } catch (Exception) { return StatusCode(500); }")]
    [InlineData("try { return Ok(); } catch (ArgumentException) { return BadRequest(); }")]
    [InlineData("if (exception is not SecurityTokenException) { return BadRequest(); } return Ok();")]
    [InlineData("if (exception is SecurityTokenException) { return Unauthorized(); } return BadRequest();")]
    [InlineData("""try { return Ok(); } catch (SecurityTokenExpiredException) { return BadRequest("invalid_grant"); }""", "RefreshToken")]
    [InlineData("int level = exception switch { SecurityTokenException => 400, _ => 500 }; return Ok(level);")]
    [InlineData("try { return Ok(); } catch (SecurityTokenException) { Func<IActionResult> later = () => BadRequest(); return Unauthorized(later); }")]
    public Task On_401_and_on_other_exceptions(string body, string method = "Get") => Verify.Rule<UNA2006TokenExceptionMapped>(TokenSource.In(body, method));

    [Fact]
    public Task On_a_type_of_that_name_elsewhere() => Verify.Rule<UNA2006TokenExceptionMapped>("""
        public class SecurityTokenException : Exception;

        public static class C
        {
            public static int Map(Exception exception) => exception switch { SecurityTokenException => StatusCodes.Status400BadRequest, _ => 500 };
        }
        """);
}
