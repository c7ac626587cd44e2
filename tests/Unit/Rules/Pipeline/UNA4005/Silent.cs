using Unauthorized.Analyzers.Rules.Pipeline;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Pipeline.UNA4005;

/// <summary>UNA4004, UNA4005 and UNA4006: schemes that are missing, misnamed, or none of which is the default (<c>on-the-wire.md</c> 1, 2, 3c, 33, 34).</summary>
public class Silent
{
    private static Task Unknown(string source, string services = """builder.Services.AddAuthentication("Bearer").AddJwtBearer();""") => Verify.Rule<UNA4005UnknownScheme>(source, moreSources: SchemeSource.Program(services));

    [Theory]
    [InlineData("""Challenge("Bearer")""")]
    [InlineData("Challenge(Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerDefaults.AuthenticationScheme)")]
    [InlineData("Challenge(Request.Path.Value!)")]
    [InlineData("""Challenge("x" + Request.Path.Value)""")]
    [InlineData("""Forbid("You may not do that.")""")] // a sentence, which UNA2004 takes
    [InlineData("""Challenge(new AuthenticationProperties { RedirectUri = "/" })""")]
    public Task Names_that_are_registered_or_cannot_be_read(string expression) => Unknown(SchemeSource.Action(expression));

    [Theory]
    [InlineData("builder.Services.AddAuthentication().AddJwtBearer(args[0], o => { });")]
    [InlineData("")]
    [InlineData("""builder.Services.AddAuthentication(o => o.AddScheme<Microsoft.AspNetCore.Authentication.JwtBearer.JwtBearerHandler>("Other", null)).AddJwtBearer(); Action<IServiceCollection> more = _ => { }; more(builder.Services);""")]
    public Task Names_where_schemes_are_registered_out_of_sight(string services) => Unknown(SchemeSource.Action("""Challenge("Cookies")"""), services);
}
