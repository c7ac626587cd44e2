using System.Collections.Generic;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>
/// Drops the errors of a skeleton that some content of a hole would cure. The reader takes holes to be well-meant; here the automaton
/// asks whether there is any other way to read the text. An error stays where nothing unknown was looked at, or where every reading fails.
/// </summary>
internal static class ErrorFilter
{
    // A skeleton with more errors is beyond repair one by one, and this bounds the time.
    private const int Most = 8;

    /// <summary>Removes from <paramref name="errors"/>, which it also puts in order, what is not certain.</summary>
    public static void Apply(string text, List<ChallengeError> errors)
    {
        errors.Sort(
            static (a, b) => a.DecidedAt != b.DecidedAt ? a.DecidedAt.CompareTo(b.DecidedAt) : a.Span.Start.CompareTo(b.Span.Start)
        );
        int firstHole = text.IndexOf(Grammar.Hole);
        if (firstHole >= 0)
        {
            Cursor cursor = new(text);
            int kept = 0;
            bool isAstray = false;
            for (int i = 0; i < errors.Count; i++)
            {
                if (IsCertain(errors[i], ref cursor, firstHole, examine: i < Most && !isAstray))
                {
                    errors[kept++] = errors[i];
                }
                else
                {
                    // the reader took the text for something else: what it says further on is worth nothing
                    isAstray |= errors[i].IsGrammar;
                }
            }

            errors.RemoveRange(kept, errors.Count - kept);
        }

        errors.Sort(static (a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : a.Kind.CompareTo(b.Kind));
    }

    private static bool IsCertain(in ChallengeError error, ref Cursor cursor, int firstHole, bool examine)
    {
        if (!examine)
        {
            return error.DecidedAt <= firstHole;
        }

        cursor.MoveTo(error.DecidedAt);
        bool isCertain =
            error.DecidedAt <= firstHole
            || (
                (error.IsGrammar ? cursor.States == 0 : cursor.States != 0 && (cursor.States & ChallengeAutomaton.Quoted) == 0)
                && !cursor.OtherReadingWorks()
            );
        if (isCertain && error.IsGrammar)
        {
            cursor.Recover();
        }

        return isCertain;
    }

    private struct Cursor(string text)
    {
        private int _at;
        private int _hole = -1;
        private uint _otherwise;

        // What holds at the cursor; none where no reading is left.
        public uint States { get; private set; } = ChallengeAutomaton.Start;

        public void MoveTo(int offset)
        {
            for (; _at < offset && _at < text.Length; _at++)
            {
                if (text[_at] == Grammar.Hole)
                {
                    States = ChallengeAutomaton.StepHole(States);
                    _hole = _at;
                    _otherwise = ChallengeAutomaton.All & ~States;
                }
                else
                {
                    States = ChallengeAutomaton.Step(States, text[_at]);
                }
            }

            if (offset > text.Length)
            {
                States = ChallengeAutomaton.Accepted(States);
            }
        }

        // Behind a reported error anything but the inside of a quoted-string may go on.
        public void Recover() => States = ChallengeAutomaton.All & ~ChallengeAutomaton.Quoted;

        // Whether the whole value could be right if the last hole opened or closed a quoted-string.
        public readonly bool OtherReadingWorks()
        {
            uint states = _hole < 0 ? 0 : _otherwise;
            for (int i = _hole + 1; i < text.Length && states != 0; i++)
            {
                states = text[i] == Grammar.Hole ? ChallengeAutomaton.StepHole(states) : ChallengeAutomaton.Step(states, text[i]);
            }

            return ChallengeAutomaton.Accepted(states) != 0;
        }
    }
}
