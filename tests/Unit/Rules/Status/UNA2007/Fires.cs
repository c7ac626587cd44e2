using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2007;

public class Fires
{
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
    public Task At_the_answer(string members) => MappingSource.Check(members);
}
