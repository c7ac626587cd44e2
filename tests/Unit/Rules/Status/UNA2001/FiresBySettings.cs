using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

public class FiresBySettings
{
    private static Task Check(string source, string? editorConfig = null) => Verify.Rule<UNA2001PermissionAnswered401>(PermissionSource.Usings + source, editorConfig);

    [Theory]
    [InlineData("""
        unauthorized_analyzers.UNA2001.permission_methods = Contoso.Gate.Open
        unauthorized_analyzers.authenticated_attributes = Contoso.SignedIn
        """)]
    [InlineData("""
        unauthorized_analyzers.permission_methods = Contoso.Gate.Open
        unauthorized_analyzers.UNA2001.authenticated_attributes = Contoso.SignedIn
        """)]
    public Task The_rules_own_lists_win(string settings) => Check($$"""
        namespace Contoso
        {
            public class SignedInAttribute : Attribute;

            public class Gate
            {
                public bool Open(string door) => door.Length > 3;
            }

            [SignedIn]
            public class C(Gate gate) : ControllerBase
            {
                public IActionResult Get(string door) => gate.Open(door) ? Ok() : [|Unauthorized()|];
            }
        }
        """, settings);
}
