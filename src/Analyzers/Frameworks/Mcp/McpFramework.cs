using System.Threading;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Mcp;

/// <summary>Servers of the Model Context Protocol; their endpoints are those of ASP.NET Core.</summary>
internal sealed class McpFramework(FrameworkFacts facts) : Framework(facts)
{
    /// <inheritdoc/>
    public override bool IsPresent => true;

    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    // The SDK's own handler adds the parameter; whoever writes the header by hand has to.
    /// <inheritdoc/>
    public override bool NeedsResourceMetadata(CancellationToken cancellation)
    {
        foreach (IInvocationOperation _ in Facts.Calls(NameTopic.Registration, static name => name == "AddMcpServer", cancellation))
        {
            return true;
        }

        return false;
    }
}
