using Unauthorized.Analyzers.CodeFixes.Fixes.Pipeline;
using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4006;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Fix
{
    [Fact]
    public Task Default_fix_takes_the_scheme_that_challenges() => Verify.Fix<UNA4006SchemesWithoutDefault, SetDefaultScheme>(
        SchemeSource.Program("builder.Services.[|AddAuthentication()|].AddCookie().AddJwtBearer();"), SchemeSource.Program("""builder.Services.AddAuthentication("Bearer").AddCookie().AddJwtBearer();"""), moreSources: SchemeSource.Action("Ok()", "[Authorize]"));
}
