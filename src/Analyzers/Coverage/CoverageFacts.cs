using System.Threading;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Startup;

namespace Unauthorized.Analyzers.Coverage;

/// <summary>Who else sets the header for a response.</summary>
internal sealed class CoverageFacts
{
    private readonly object _gate = new();
    private CoveringRegistrations? _registrations;

    /// <summary>Stands on what the host sets up.</summary>
    public CoverageFacts(StartupFacts startup)
    {
        Startup = startup;
        Filters = new FilterClassifier(startup.Flow);
        Challenges = new ChallengeCoverage(this);
    }

    /// <summary>What the host sets up.</summary>
    public StartupFacts Startup { get; }

    /// <summary>What the registered frameworks say.</summary>
    public FrameworkFacts Frameworks => Startup.Flow.Frameworks;

    /// <summary>What filters of the project do to the header.</summary>
    public FilterClassifier Filters { get; }

    /// <summary>Whether a 401 gets its header from elsewhere.</summary>
    public ChallengeCoverage Challenges { get; }

    /// <summary>What the project registers that sets the header on 401s made elsewhere.</summary>
    public CoveringRegistrations Registrations(CancellationToken cancellation)
    {
        lock (_gate)
        {
            return _registrations ??= CoveringRegistrations.Gather(Startup, Filters, cancellation);
        }
    }
}
