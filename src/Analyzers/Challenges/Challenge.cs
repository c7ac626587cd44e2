using System.Collections.Generic;
using System.Collections.Immutable;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>One parameter of a challenge (RFC 9110 §11.2).</summary>
internal readonly struct ChallengeParameter(ValueSpan name, ValueSpan value, bool isQuoted)
{
    /// <summary>The name.</summary>
    public ValueSpan Name { get; } = name;

    /// <summary>The value, with its quotes; empty and behind the name where it is missing.</summary>
    public ValueSpan Value { get; } = value;

    /// <summary>Whether the value is a quoted-string.</summary>
    public bool IsQuoted { get; } = isQuoted;

    /// <summary>What the value says: the value without its quotes, escapes as they are.</summary>
    public ValueSpan Content(string text) =>
        !IsQuoted
            ? Value
            : new ValueSpan(Value.Start + 1, System.Math.Max(0, Value.Length - (Value.Length > 1 && text[Value.End - 1] == '"' ? 2 : 1)));

    /// <summary>What the value says where all of it is known and nothing is escaped; null elsewhere.</summary>
    public string? Constant(string text) =>
        Content(text) is var content
        && !content.HasHole(text)
        && (content.Length == 0 || text.IndexOf('\\', content.Start, content.Length) < 0)
            ? content.In(text)
            : null;
}

/// <summary>One challenge: a scheme with a token68 or parameters (RFC 9110 §11.3).</summary>
internal sealed class Challenge
{
    /// <summary>The name of the scheme; empty where parameters stand without one.</summary>
    public ValueSpan Scheme { get; init; }

    /// <summary>The token68, where there is one.</summary>
    public ValueSpan? Token68 { get; init; }

    /// <summary>The parameters in their order.</summary>
    public ImmutableArray<ChallengeParameter> Parameters { get; init; } = ImmutableArray<ChallengeParameter>.Empty;

    /// <summary>Whether a hole can hold more parameters of the challenge, so that none can be said to be missing.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Where it is: from the scheme to its last token.</summary>
    public ValueSpan Span { get; init; }

    /// <summary>The first parameter of that name, case aside; null where there is none.</summary>
    public ChallengeParameter? Find(string text, string name)
    {
        foreach (ChallengeParameter parameter in Parameters)
        {
            if (parameter.Name.Is(text, name))
            {
                return parameter;
            }
        }

        return null;
    }
}

/// <summary>A whole field value: its challenges and its errors, in the order of the text.</summary>
internal sealed class ChallengeList
{
    private ChallengeList(string text, ImmutableArray<Challenge> challenges, ImmutableArray<ChallengeError> errors) =>
        (Text, Challenges, Errors) = (text, challenges, errors);

    /// <summary>The field value, holes included.</summary>
    public string Text { get; }

    /// <summary>The challenges.</summary>
    public ImmutableArray<Challenge> Challenges { get; }

    /// <summary>What is wrong, as far as it is certain whatever the holes contain.</summary>
    public ImmutableArray<ChallengeError> Errors { get; }

    /// <summary>Whether the grammar holds, so that what the challenges say can be taken at its word.</summary>
    public bool IsSound
    {
        get
        {
            foreach (ChallengeError error in Errors)
            {
                if (error.IsGrammar)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Reads a field value or a skeleton of one; never throws, in time linear in its length.</summary>
    public static ChallengeList Parse(string text)
    {
        ChallengeReader reader = new(text);
        Builder builder = new(text);
        while (reader.Read())
        {
            builder.Add(reader.Token);
        }

        builder.Close();
        List<ChallengeError>? errors = reader.Errors;
        if (builder.Repeated is { } repeated)
        {
            (errors ??= []).AddRange(repeated);
        }

        if (errors is not null)
        {
            ErrorFilter.Apply(text, errors);
        }

        return new ChallengeList(
            text,
            builder.Challenges.ToImmutable(),
            errors?.ToImmutableArray() ?? ImmutableArray<ChallengeError>.Empty
        );
    }

    private sealed class Builder(string text)
    {
        private readonly ImmutableArray<ChallengeParameter>.Builder _parameters = ImmutableArray.CreateBuilder<ChallengeParameter>(4);
        private HashSet<string>? _names;
        private int _namesFrom;
        private ValueSpan _scheme;
        private ValueSpan? _token68;
        private ValueSpan? _name;
        private int _end;
        private bool _isOpen;
        private bool _isAny;

        public ImmutableArray<Challenge>.Builder Challenges { get; } = ImmutableArray.CreateBuilder<Challenge>(1);

        public List<ChallengeError>? Repeated { get; private set; }

        public void Add(ChallengeToken token)
        {
            switch (token.Kind)
            {
                case ChallengeTokenKind.Scheme:
                    _isOpen |= token.Span.HasHole(text);
                    Close();
                    Begin(token.Span);
                    break;
                case ChallengeTokenKind.Token68:
                    _token68 = token.Span;
                    break;
                case ChallengeTokenKind.Name:
                    Begin(new ValueSpan(token.Span.Start, 0));
                    FlushName();
                    _name = token.Span;
                    CheckRepeated(token.Span);
                    ForgetNamesBehindHole(token.Span);
                    break;
                case ChallengeTokenKind.Token or ChallengeTokenKind.QuotedString:
                    Begin(new ValueSpan(token.Span.Start, 0));
                    _parameters.Add(
                        new ChallengeParameter(
                            _name ?? new ValueSpan(token.Span.Start, 0),
                            token.Span,
                            token.Kind is ChallengeTokenKind.QuotedString
                        )
                    );
                    _name = null;
                    if (token.Kind is ChallengeTokenKind.Token)
                    {
                        ForgetNamesBehindHole(token.Span);
                    }

                    break;
                default:
                    Begin(new ValueSpan(token.Span.Start, 0));
                    ForgetNamesBehindHole(token.Span);
                    break;
            }

            _end = token.Span.End;
        }

        public void Close()
        {
            FlushName();
            if (_isAny)
            {
                Challenges.Add(
                    new Challenge
                    {
                        Scheme = _scheme,
                        Token68 = _token68,
                        Parameters = _parameters.ToImmutable(),
                        IsOpen = _isOpen,
                        Span = ValueSpan.Between(_scheme.Start, _end),
                    }
                );
            }

            _parameters.Clear();
            (_names, _namesFrom, _token68, _isOpen, _isAny) = (null, 0, null, false, false);
        }

        private void Begin(ValueSpan scheme)
        {
            if (!_isAny)
            {
                (_scheme, _isAny) = (scheme, true);
            }
        }

        private void FlushName()
        {
            if (_name is { } name)
            {
                _parameters.Add(new ChallengeParameter(name, new ValueSpan(name.End, 0), isQuoted: false));
                _name = null;
            }
        }

        // A hole outside quotes can hold parameters, or a comma and a scheme: the names behind it may belong to another challenge.
        private void ForgetNamesBehindHole(ValueSpan span)
        {
            if (span.HasHole(text))
            {
                _isOpen = true;
                _namesFrom = _parameters.Count;
                _names = null;
            }
        }

        private void CheckRepeated(ValueSpan name)
        {
            const int few = 8;
            if (name.HasHole(text))
            {
                return;
            }

            bool isRepeated = false;
            if (_parameters.Count - _namesFrom < few)
            {
                for (int i = _namesFrom; i < _parameters.Count && !isRepeated; i++)
                {
                    isRepeated =
                        _parameters[i].Name is { Length: var length, Start: var start }
                        && length == name.Length
                        && string.Compare(text, start, text, name.Start, length, System.StringComparison.OrdinalIgnoreCase) == 0;
                }
            }
            else
            {
                _names ??= Names();
                isRepeated = !_names.Add(name.In(text));
            }

            if (isRepeated)
            {
                (Repeated ??= []).Add(new ChallengeError(ChallengeErrorKind.RepeatedParameter, name, name.End + 1, isGrammar: false));
            }
        }

        private HashSet<string> Names()
        {
            HashSet<string> names = new(System.StringComparer.OrdinalIgnoreCase);
            for (int i = _namesFrom; i < _parameters.Count; i++)
            {
                names.Add(_parameters[i].Name.In(text));
            }

            return names;
        }
    }
}
