using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Flow;

/// <summary>Who has decided the status, and which.</summary>
internal enum AnswerStatus
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
internal readonly struct AnswerState
{
    private const int Header = 4;
    private const int Taken = 8;
    private const int Begun = 16;

    private readonly int _index;

    private AnswerState(int index) => _index = index;

    /// <summary>The state as a set of one.</summary>
    public int Bit => 1 << _index;

    /// <summary>The status of the response.</summary>
    public AnswerStatus Status => (AnswerStatus)(_index & 3);

    /// <summary>Whether the response carries a challenge.</summary>
    public bool HasHeader => (_index & Header) != 0;

    /// <summary>Whether an event was taken over by <c>HandleResponse()</c>, or a filter has a <c>Result</c>.</summary>
    public bool IsHandled => (_index & Taken) != 0;

    /// <summary>Whether the response has started, so that status and headers are fixed.</summary>
    public bool IsStarted => (_index & Begun) != 0;

    /// <summary>The states of a set.</summary>
    public static IEnumerable<AnswerState> Each(int set)
    {
        for (int index = 0; index < 32; index++)
        {
            if ((set & (1 << index)) != 0)
            {
                yield return new AnswerState(index);
            }
        }
    }

    /// <summary>Whether there are states in a set and all of them are as wanted.</summary>
    public static bool All(int set, Func<AnswerState, bool> wanted)
    {
        foreach (AnswerState state in Each(set))
        {
            if (!wanted(state))
            {
                return false;
            }
        }

        return set != 0;
    }

    /// <summary>With another status, unless it is too late for one.</summary>
    public AnswerState WithStatus(AnswerStatus status, bool evenIfStarted = false) => IsStarted && !evenIfStarted ? this : new((_index & ~3) | (int)status);

    /// <summary>With or without the header, unless it is too late for that.</summary>
    public AnswerState WithHeader(bool isSet) => IsStarted ? this : new(isSet ? _index | Header : _index & ~Header);

    /// <summary>Taken over.</summary>
    public AnswerState Handled() => new(_index | Taken);

    /// <summary>Started.</summary>
    public AnswerState Started() => new(_index | Begun);

    /// <summary>This state, followed by a call that ends in another.</summary>
    public AnswerState Then(AnswerState outcome)
    {
        AnswerState next = outcome.Status is AnswerStatus.None ? this : WithStatus(outcome.Status);
        next = outcome.HasHeader ? next.WithHeader(true) : next;
        return new(next._index | (outcome._index & (Taken | Begun)));
    }
}
