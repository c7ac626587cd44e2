using Unauthorized.Analyzers.Rules.Values;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Values.UNA3003;

public class Silent
{
    [Fact]
    public Task On_right_names_and_other_headers() => Verify.Rule<UNA3003MisnamedHeader>(ValueSource.Statements("""
        response.Headers["WWW-Authenticate"] = "Bearer";
        response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        response.Headers["www-authenticate"] = "Bearer";
        response.Headers["X-WWW-Authenticate"] = "Bearer";
        response.Headers["X-Authentication"] = "Bearer";
        response.Headers["Authentication-Info"] = "nextnonce=\"x\"";
        response.Headers["Authorization"] = "Bearer " + context.TraceIdentifier;
        response.Headers["Authentication"] = "done";
        request.Headers["WWW-Authentication"] = "Bearer";
        request.Headers["Authorization"] = "Basic realm=\"api\"";
        _ = request.Headers["WWW-Authentication"];
        var table = new Dictionary<string, string> { ["WWW-Authentication"] = "Bearer" };
        if (ok)
        {
            response.StatusCode = 407;
            response.Headers["Proxy-Authenticate"] = "Basic realm=\"proxy\"";
        }
        else
        {
            response.StatusCode = 401;
        }
        """));
}
