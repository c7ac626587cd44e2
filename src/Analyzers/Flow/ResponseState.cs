using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Who has decided the status, and which.</summary>
internal enum ResponseStatus
{
    /// <summary>Nobody: 200 so far.</summary>
    None,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>403.</summary>
    Forbidden,

    /// <summary>Another status, or one that is decided out of sight.</summary>
    Elsewhere,
}

/// <summary>How far a path has come with its answer; one of 32 combinations, each a bit of a set.</summary>
internal readonly struct ResponseState
{
    private const int Header = 4;
    private const int Taken = 8;
    private const int Begun = 16;

    private readonly int _index;

    private ResponseState(int index) => _index = index;

    /// <summary>The state as a set of one.</summary>
    public int Bit => 1 << _index;

    /// <summary>The status of the response.</summary>
    public ResponseStatus Status => (ResponseStatus)(_index & 3);

    /// <summary>Whether the response carries a challenge.</summary>
    public bool HasHeader => (_index & Header) != 0;

    /// <summary>Whether an event was taken over by <c>HandleResponse()</c>, or a filter has a <c>Result</c>.</summary>
    public bool IsHandled => (_index & Taken) != 0;

    /// <summary>Whether the response has started, so that status and headers are fixed.</summary>
    public bool IsStarted => (_index & Begun) != 0;

    /// <summary>The states of a set.</summary>
    public static IEnumerable<ResponseState> Each(int set)
    {
        for (int index = 0; index < 32; index++)
        {
            if ((set & (1 << index)) != 0)
            {
                yield return new ResponseState(index);
            }
        }
    }

    /// <summary>Whether there are states in a set and all of them are as wanted.</summary>
    public static bool All(int set, Func<ResponseState, bool> wanted)
    {
        foreach (ResponseState state in Each(set))
        {
            if (!wanted(state))
            {
                return false;
            }
        }

        return set != 0;
    }

    /// <summary>With another status, unless it is too late for one.</summary>
    public ResponseState WithStatus(ResponseStatus status, bool evenIfStarted = false) =>
        IsStarted && !evenIfStarted ? this : new((_index & ~3) | (int)status);

    /// <summary>With or without the header, unless it is too late for that.</summary>
    public ResponseState WithHeader(bool isSet) => IsStarted ? this : new(isSet ? _index | Header : _index & ~Header);

    /// <summary>Taken over.</summary>
    public ResponseState Handled() => new(_index | Taken);

    /// <summary>Started.</summary>
    public ResponseState Started() => new(_index | Begun);

    /// <summary>This state, followed by a call that ends in another.</summary>
    public ResponseState Then(ResponseState outcome)
    {
        ResponseState next = outcome.Status is ResponseStatus.None ? this : WithStatus(outcome.Status);
        next = outcome.HasHeader ? next.WithHeader(true) : next;
        return new(next._index | (outcome._index & (Taken | Begun)));
    }
}
