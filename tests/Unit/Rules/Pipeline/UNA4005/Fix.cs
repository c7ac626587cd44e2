using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4005;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fix
{
    [Fact]
    public Task Name_fix() => Verify.Fix<UNA4005UnknownScheme, NameRegisteredScheme>(
        SchemeSource.Action("""Challenge([|"bearer"|])""", """[Authorize(AuthenticationSchemes = [|"Cookies,Nobody"|])]"""), SchemeSource.Action("""Challenge("Bearer")""", """[Authorize(AuthenticationSchemes = "Cookies,Bearer")]"""),
        "UNA4005.Bearer", moreSources: SchemeSource.Program("builder.Services.AddAuthentication().AddCookie().AddJwtBearer();"));
}
