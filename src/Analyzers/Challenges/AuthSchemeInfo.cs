using System;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>What a scheme asks of a parameter.</summary>
[Flags]
internal enum ParameterRule
{
    /// <summary>The scheme defines the parameter and leaves it to the server.</summary>
    Optional = 0,

    /// <summary>A challenge of the scheme must have it.</summary>
    Required = 1,

    /// <summary>Senders must write it as a quoted-string.</summary>
    Quoted = 2,

    /// <summary>Senders must write it as a token.</summary>
    Unquoted = 4,
}

/// <summary>A parameter that a scheme defines for its challenges.</summary>
internal sealed record ParameterInfo(string Name, ParameterRule Rule)
{
    /// <summary>Whether that flag is set.</summary>
    public bool Has(ParameterRule rule) => (Rule & rule) != 0;
}

/// <summary>An authentication scheme: its name, where it is defined and what its challenges hold.</summary>
internal sealed class AuthSchemeInfo(string name, string? section, params ParameterInfo[] parameters)
{
    /// <summary>The name as registered; schemes ignore case (RFC 9110 §11.1).</summary>
    public string Name { get; } = name;

    /// <summary>The section that defines the challenge, such as <c>RFC 7617 §2</c>; null for a scheme that is not registered.</summary>
    public string? Section { get; } = section;

    /// <summary>Whether the scheme stands in the IANA registry of RFC 9110 §16.4.1.</summary>
    public bool IsRegistered => Section is not null;

    /// <summary>The parameters that the scheme defines.</summary>
    public ImmutableArray<ParameterInfo> Parameters { get; } = ImmutableArray.Create(parameters);

    /// <summary>Whether the scheme allows no other parameters.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Whether challenges of the scheme carry a token68 in place of parameters.</summary>
    public bool HasToken68 { get; init; }

    /// <summary>What the scheme says of a parameter; null where it does not define it.</summary>
    public ParameterInfo? Find(string text, ValueSpan parameter)
    {
        foreach (ParameterInfo known in Parameters)
        {
            if (parameter.Is(text, known.Name))
            {
                return known;
            }
        }

        return null;
    }
}
