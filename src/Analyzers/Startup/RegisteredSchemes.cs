using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>The authentication that a project sets up, as far as its source shows it.</summary>
/// <param name="readsUnseen">Reads whether code that cannot be seen is handed the services; asked once, and only where it matters.</param>
internal sealed class RegisteredSchemes(Func<bool> readsUnseen)
{
    private readonly List<RegisteredScheme> _schemes = [];
    private readonly List<IInvocationOperation> _setups = [];
    private readonly Dictionary<string, string?> _defaults = new(StringComparer.Ordinal);
    private bool? _hasUnseen;

    /// <summary>The schemes, in the order in which they were found.</summary>
    public IReadOnlyList<RegisteredScheme> Schemes => _schemes;

    /// <summary>The calls of <c>AddAuthentication</c>.</summary>
    public IReadOnlyList<IInvocationOperation> Setups => _setups;

    /// <summary>Whether code that cannot be seen may register schemes too, so that nothing may be said about what is missing.</summary>
    public bool HasUnseen => _hasUnseen ??= readsUnseen();

    /// <summary>Whether authorization has a fallback policy, so that endpoints without attributes ask for a user (B28).</summary>
    public bool HasFallbackPolicy { get; internal set; }

    /// <summary>Whether the default policy names schemes of its own (B26).</summary>
    public bool DefaultPolicyNamesSchemes { get; internal set; }

    /// <summary>Whether the code sets any default scheme, even one whose name it does not show.</summary>
    public bool SetsDefault => _defaults.Count > 0;

    /// <summary>The scheme that answers a challenge that names none; null where there is none or it cannot be seen.</summary>
    public RegisteredScheme? Challenging => Follow(Default("DefaultChallengeScheme", "DefaultScheme"));

    /// <summary>The scheme that answers a forbid that names none.</summary>
    public RegisteredScheme? Forbidding => FollowForbid(Default("DefaultForbidScheme", "DefaultChallengeScheme", "DefaultScheme"));

    /// <summary>Whether a challenge that names no scheme is sure to be a 401 with the header (W1).</summary>
    public bool ChallengeBehaves => Challenging is { Behaviour: ChallengeBehaviour.SendsHeader, IsCustomised: false };

    /// <summary>Whether a forbid that names no scheme is sure to be a plain 403: no redirect, no throw (W9).</summary>
    public bool ForbidBehaves => Forbidding is { Forbids: true, ForwardsForbid: false };

    /// <summary>
    /// The challenge that an answer of this application's own should carry: that of the default scheme, else of the first scheme that has
    /// one.
    /// </summary>
    public string? Challenge
    {
        get
        {
            if (Challenging is { Challenge: { } own } && !IsBasic(own))
            {
                return own;
            }

            foreach (RegisteredScheme scheme in _schemes)
            {
                if (scheme is { Challenge: { } text } && !IsBasic(text))
                {
                    return text;
                }
            }

            // A handler of the project that sends none: its scheme's name.
            foreach (RegisteredScheme scheme in _schemes)
            {
                if (
                    scheme
                        is {
                            Behaviour: ChallengeBehaviour.Bare or ChallengeBehaviour.Unknown or ChallengeBehaviour.SendsHeader,
                            Challenge: null,
                            Name: { } name
                        }
                    && IsToken(name)
                    && !IsBasic(name)
                )
                {
                    return name;
                }
            }

            return null;
        }
    }

    /// <summary>Whether a scheme of that name is registered.</summary>
    public bool Contains(string name) => Find(name) is not null;

    /// <summary>The scheme of a name, or null.</summary>
    public RegisteredScheme? Find(string? name) =>
        name is null ? null : _schemes.FirstOrDefault(scheme => string.Equals(scheme.Name, name, StringComparison.Ordinal));

    internal void Add(RegisteredScheme scheme) => _schemes.Add(scheme);

    /// <summary>Changes the schemes of a name, or all of them where it is null.</summary>
    internal void Change(string? name, Func<RegisteredScheme, RegisteredScheme> change)
    {
        for (int i = 0; i < _schemes.Count; i++)
        {
            _schemes[i] =
                name is null || string.Equals(_schemes[i].Name, name, StringComparison.Ordinal) ? change(_schemes[i]) : _schemes[i];
        }
    }

    internal void MarkUnseen() => _hasUnseen = true;

    internal void AddSetup(IInvocationOperation call) => _setups.Add(call);

    // Two set-ups that disagree leave no default that anyone could rely on.
    internal void SetDefault(string kind, string? name) =>
        _defaults[kind] = _defaults.TryGetValue(kind, out string? known) && known != name ? null : name;

    private RegisteredScheme? Default(params string[] kinds)
    {
        foreach (string kind in kinds)
        {
            if (_defaults.TryGetValue(kind, out string? name))
            {
                return Find(name);
            }
        }

        return !SetsDefault && _schemes is [{ } only] && !HasUnseen ? only : null; // a single scheme is the default by itself (3b)
    }

    private RegisteredScheme? Follow(RegisteredScheme? scheme)
    {
        for (int hops = 0; hops < 3 && scheme is { Behaviour: ChallengeBehaviour.Forwards, ForwardsTo: { } next }; hops++)
        {
            scheme = Find(next);
        }

        return scheme;
    }

    private RegisteredScheme? FollowForbid(RegisteredScheme? scheme)
    {
        for (int hops = 0; hops < 3 && scheme is { ForwardsForbid: true, ForwardsForbidTo: { } next }; hops++)
        {
            scheme = Find(next);
        }

        return scheme;
    }

    private static bool IsBasic(string text) =>
        text.StartsWith("Basic", StringComparison.OrdinalIgnoreCase) && (text.Length == 5 || text[5] is ' ');

    // RFC 9110 §11.1: an auth-scheme is a token (§5.6.2).
    private static bool IsToken(string text)
    {
        foreach (char c in text)
        {
            if (c is not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9') && "!#$%&'*+-.^_`|~".IndexOf(c) < 0)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
