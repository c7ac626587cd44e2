using Unauthorized.Analyzers.Rules.Status;
using Xunit;

namespace Unauthorized.Analyzers.Tests.Rules.Status.UNA2001;

/// <summary>401 or 403 in endpoints, which ask for an authenticated caller unless they say otherwise.</summary>
public class FiresInFastEndpoints
{
    [Theory]
    [InlineData("")]
    [InlineData("""Roles("Clerk", "Admin");""")]
    [InlineData("""Policies("Clerks");""")]
    [InlineData("""Permissions("Orders");""")]
    [InlineData("""Claims("shop");""")]
    [InlineData("Group<Shop>();")]
    [InlineData("""Description(b => b.WithName("orders"));""")]
    [InlineData("""Summary(s => s.Description = "orders");""")]
    public Task An_endpoint_has_authenticated_its_caller(string configure) => Verify.Rule<UNA2001PermissionAnswered401>(
        EndpointSource.Of(EndpointPermissionSource.Refused, configure, """public sealed class Shop : Group { public Shop() => Configure("shop", e => e.Roles("Admin")); }"""), moreSources: EndpointSource.Host);
}
