using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.HeaderValues;
using Unauthorized.Analyzers.Verdicts;
using static Unauthorized.Analyzers.Challenges.ChallengeErrorKind;

namespace Unauthorized.Analyzers.Rules.Values;

/// <summary>UNA3001: a challenge that does not follow the grammar (RFC 9110 §11.3, 11.2, 5.6).</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA3001MalformedChallenge() : ValueRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA3001";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "A challenge has to follow the grammar of WWW-Authenticate",
        "This challenge is malformed: {0}; {1}",
        "Clients read WWW-Authenticate by a grammar: a scheme, then parameters 'name=\"value\"' with commas between them. A value "
            + "that does not follow it is read differently from client to client, or dropped as a whole, which is the same as sending no "
            + "challenge."
    );

    private protected override void Analyze(in ValueContext context)
    {
        ChallengeValue value = context.Value;
        foreach (ChallengeError error in value.List.Errors)
        {
            if (!IsOfTokenScheme(value, error))
            {
                (string wrong, string remedy) = Explain(error.Kind);
                context.Report(Descriptor, error.Span, wrong, remedy);
            }
        }
    }

    // Negotiate and its like put data behind the scheme by rules of their own, which the registry notes to break the grammar (RFC 4559).
    private static bool IsOfTokenScheme(ChallengeValue value, in ChallengeError error)
    {
        Challenge? around = null;
        foreach (Challenge challenge in value.List.Challenges)
        {
            around = challenge.Span.Start <= error.Span.Start ? challenge : around;
        }

        return around is not null && AuthSchemeRegistry.Find(value.Text, around.Scheme) is { HasToken68: true };
    }

    private static (string Wrong, string Remedy) Explain(ChallengeErrorKind kind) =>
        kind switch
        {
            MissingScheme => ("its parameters have no scheme", "begin with the name of the scheme"),
            CommaAfterScheme => ("a comma divides the scheme from its parameters", "write a space"),
            MissingComma => ("no comma comes before this", "write a comma between parameters and between challenges"),
            WrongSeparator => ("a semicolon separates nothing here", "write a comma"),
            MissingEquals => ("name and value are not joined by '='", "write name=\"value\""),
            MissingName => ("no name comes before '='", "write name=\"value\""),
            MissingValue => ("no value comes after '='", "write a value or leave the parameter out"),
            ValueNeedsQuotes => ("this value is no token", "put it in double quotes"),
            UnbalancedQuote => ("a double quote has no partner", "close the quoted value"),
            UnescapedQuote => ("a double quote stands inside the quoted value", "escape it with a backslash"),
            Token68WithParameters => ("a token and parameters follow the same scheme", "send one or the other"),
            UnexpectedText => ("this text is no parameter", "send it as the quoted value of a parameter"),
            InvalidCharacter => ("this character has no place here", "leave it out or quote the value"),
            ControlCharacter => ("a control character such as a line break ends the header, or makes the server throw", "leave it out"),
            WhitespaceAroundEquals => ("white space surrounds '='", "leave it out"),
            EmptyElement => ("a comma follows or precedes nothing", "leave it out"),
            UnquotedRealm => ("the realm is not quoted", "put it in double quotes"),
            RepeatedParameter => ("the challenge has this parameter already", "send it once"),
            WrongQuotes => ("these marks do not quote", "put the value in double quotes"),
            _ => ("a character beyond ASCII makes Kestrel throw", "write it in ASCII"),
        };
}
