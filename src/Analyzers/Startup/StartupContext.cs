using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks.Authentication;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>What the readers of the set-up stand on.</summary>
internal sealed class StartupContext(FlowFacts flow)
{
    /// <summary>What the control flow says.</summary>
    public FlowFacts Flow { get; } = flow;

    /// <summary>The types of the host.</summary>
    public HostingTypes Hosting { get; } = new(flow.Compilation);

    /// <summary>The types of authentication handlers and their options.</summary>
    public AuthenticationTypes Authentication { get; } = new(flow.Compilation);

    /// <summary>Whether a call is the <c>AddAuthentication</c> of ASP.NET Core.</summary>
    public bool AddsAuthentication(IInvocationOperation call) =>
        call.TargetMethod.Name is "AddAuthentication" && call.TargetMethod.ReturnType.Is(Hosting.AuthenticationBuilder);
}
