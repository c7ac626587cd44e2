namespace Unauthorized.Analyzers.Challenges;

/// <summary>
/// The grammar of a <c>WWW-Authenticate</c> value for recipients (RFC 9110 §11.6.1, 11.3, 11.2, 5.6) as a finite automaton. It runs from
/// a set of states at once, so that it can say what all possible contents of a hole have in common. States are bits of a mask.
/// </summary>
internal static class ChallengeAutomaton
{
    /// <summary>The states in which a value begins.</summary>
    public const uint Start = 1u << (int)State.Element;

    /// <summary>The states inside a quoted-string.</summary>
    public const uint Quoted = (1u << (int)State.Quoted) | (1u << (int)State.Escape);

    /// <summary>All states: what holds behind text that can be anything.</summary>
    public const uint All = (1u << (int)State.Count) - 1;

    private const uint AtValue = (1u << (int)State.Value) | (1u << (int)State.Padding) | (1u << (int)State.PaddingSpace);

    private const uint Unfinished = Quoted | (1u << (int)State.Value) | (1u << (int)State.Name) | (1u << (int)State.NameSpace);

    private static readonly byte[] Next = Build();

    // "Element" can begin a challenge only, "ElementOrParameter" both; the other names say what was read last.
    private enum State : byte
    {
        Element,
        ElementOrParameter,
        Scheme,
        SchemeSpace,
        SchemeSpaceTab,
        SchemeTab,
        SchemeOrName,
        SchemeOrNameSpace,
        SchemeOrNameSpaceTab,
        SchemeOrNameTab,
        NameOrToken68,
        NameOrToken68Space,
        Name,
        NameSpace,
        Token68,
        Token68Padding,
        Token68Space,
        Padding,
        PaddingSpace,
        Value,
        ValueToken,
        ValueSpace,
        Quoted,
        Escape,
        Count,
    }

    private enum Class
    {
        Space,
        Tab,
        Comma,
        EqualsSign,
        Quote,
        Backslash,
        Common,
        TokenOnly,
        Slash,
        Other,
        Control,
        Count,
    }

    /// <summary>The states after one more character.</summary>
    public static uint Step(uint states, char c)
    {
        int column = (int)ClassOf(c);
        uint result = 0;
        for (int state = 0; states != 0; state++, states >>= 1)
        {
            if ((states & 1) != 0 && Next[(state * (int)Class.Count) + column] is < (byte)State.Count and var next)
            {
                result |= 1u << next;
            }
        }

        return result;
    }

    /// <summary>
    /// The states after a hole. In a quoted-string it is taken to leave the string open, and between tokens not to open one: whoever
    /// builds a value otherwise splits a quoted-string over two variables. As a value, a hole can be or open a quoted-string.
    /// </summary>
    public static uint StepHole(uint states) =>
        states == 0 ? 0
        : (states & ~Quoted) == 0 ? 1u << (int)State.Quoted
        : (states & (Quoted | AtValue)) != 0 ? All
        : All & ~Quoted;

    /// <summary>The states in which a value may end.</summary>
    public static uint Accepted(uint states) => states & ~Unfinished;

    /// <summary>Whether the grammar accepts a value without holes.</summary>
    public static bool Accepts(string text)
    {
        // white space around a field value is not part of it (RFC 9110 §5.5)
        uint states = Start;
        foreach (char c in text)
        {
            states = c == Grammar.Hole ? StepHole(states) : Step(states, c);
        }

        return Accepted(states) != 0;
    }

    private static Class ClassOf(char c) =>
        c switch
        {
            ' ' => Class.Space,
            '\t' => Class.Tab,
            ',' => Class.Comma,
            '=' => Class.EqualsSign,
            '"' => Class.Quote,
            '\\' => Class.Backslash,
            '/' => Class.Slash,
            _ when Grammar.IsControl(c) => Class.Control,
            _ when Grammar.IsTokenChar(c) => Grammar.IsToken68Char(c) ? Class.Common : Class.TokenOnly,
            _ => Class.Other,
        };

    private static byte[] Build()
    {
        byte[] table = new byte[(int)State.Count * (int)Class.Count];
        for (int i = 0; i < table.Length; i++)
        {
            table[i] = (byte)State.Count;
        }

        Element(State.Element, State.Element, State.Scheme);
        Element(State.ElementOrParameter, State.ElementOrParameter, State.SchemeOrName);

        On(State.Scheme, State.Scheme, Class.Common, Class.TokenOnly);
        Spaces(State.Scheme, State.SchemeSpace, State.SchemeTab, State.Element);
        Spaces(State.SchemeTab, State.SchemeTab, State.SchemeTab, State.Element);
        Spaces(State.SchemeSpace, State.SchemeSpace, State.SchemeSpaceTab, State.ElementOrParameter);
        Spaces(State.SchemeSpaceTab, State.SchemeSpaceTab, State.SchemeSpaceTab, State.ElementOrParameter);
        First(State.SchemeSpace);

        On(State.SchemeOrName, State.SchemeOrName, Class.Common, Class.TokenOnly);
        Spaces(State.SchemeOrName, State.SchemeOrNameSpace, State.SchemeOrNameTab, State.Element);
        Spaces(State.SchemeOrNameTab, State.SchemeOrNameTab, State.SchemeOrNameTab, State.Element);
        Spaces(State.SchemeOrNameSpace, State.SchemeOrNameSpace, State.SchemeOrNameSpaceTab, State.ElementOrParameter);
        Spaces(State.SchemeOrNameSpaceTab, State.SchemeOrNameSpaceTab, State.SchemeOrNameSpaceTab, State.ElementOrParameter);
        First(State.SchemeOrNameSpace);
        foreach (
            State state in new[]
            {
                State.SchemeOrName,
                State.SchemeOrNameTab,
                State.SchemeOrNameSpace,
                State.SchemeOrNameSpaceTab,
                State.Name,
                State.NameSpace,
                State.NameOrToken68Space,
            }
        )
        {
            On(state, State.Value, Class.EqualsSign);
        }

        On(State.NameOrToken68, State.NameOrToken68, Class.Common);
        On(State.NameOrToken68, State.Name, Class.TokenOnly);
        On(State.NameOrToken68, State.Token68, Class.Slash);
        On(State.NameOrToken68, State.Padding, Class.EqualsSign);
        Spaces(State.NameOrToken68, State.NameOrToken68Space, State.NameOrToken68Space, State.Element);
        Spaces(State.NameOrToken68Space, State.NameOrToken68Space, State.NameOrToken68Space, State.Element);
        On(State.Name, State.Name, Class.Common, Class.TokenOnly);
        On(State.Name, State.NameSpace, Class.Space, Class.Tab);
        On(State.NameSpace, State.NameSpace, Class.Space, Class.Tab);

        On(State.Token68, State.Token68, Class.Common, Class.Slash);
        On(State.Token68, State.Token68Padding, Class.EqualsSign);
        On(State.Token68Padding, State.Token68Padding, Class.EqualsSign);
        On(State.Padding, State.Token68Padding, Class.EqualsSign);
        Spaces(State.Token68, State.Token68Space, State.Token68Space, State.Element);
        Spaces(State.Token68Padding, State.Token68Space, State.Token68Space, State.Element);
        Spaces(State.Token68Space, State.Token68Space, State.Token68Space, State.Element);
        Spaces(State.Padding, State.PaddingSpace, State.PaddingSpace, State.Element);
        Spaces(State.PaddingSpace, State.PaddingSpace, State.PaddingSpace, State.Element);

        foreach (State state in new[] { State.Padding, State.PaddingSpace, State.Value })
        {
            On(state, State.ValueToken, Class.Common, Class.TokenOnly);
            On(state, State.Quoted, Class.Quote);
        }

        On(State.Value, State.Value, Class.Space, Class.Tab);
        On(State.ValueToken, State.ValueToken, Class.Common, Class.TokenOnly);
        Spaces(State.ValueToken, State.ValueSpace, State.ValueSpace, State.ElementOrParameter);
        Spaces(State.ValueSpace, State.ValueSpace, State.ValueSpace, State.ElementOrParameter);

        Class[] text = [Class.Space, Class.Tab, Class.Comma, Class.EqualsSign, Class.Common, Class.TokenOnly, Class.Slash, Class.Other];
        On(State.Quoted, State.Quoted, text);
        On(State.Quoted, State.Escape, Class.Backslash);
        On(State.Quoted, State.ValueSpace, Class.Quote);
        On(State.Escape, State.Quoted, text);
        On(State.Escape, State.Quoted, Class.Backslash, Class.Quote);
        return table;

        void On(State from, State to, params Class[] on)
        {
            foreach (Class c in on)
            {
                table[((int)from * (int)Class.Count) + (int)c] = (byte)to;
            }
        }

        void Spaces(State from, State onSpace, State onTab, State onComma)
        {
            On(from, onSpace, Class.Space);
            On(from, onTab, Class.Tab);
            On(from, onComma, Class.Comma);
        }

        void Element(State from, State between, State onToken)
        {
            Spaces(from, between, between, between);
            On(from, onToken, Class.Common, Class.TokenOnly);
        }

        void First(State from)
        {
            On(from, State.NameOrToken68, Class.Common);
            On(from, State.Name, Class.TokenOnly);
            On(from, State.Token68, Class.Slash);
        }
    }
}
