using System;
using System.Collections.Generic;

namespace Unauthorized.Analyzers.Challenges;

/// <summary>Compares challenges with what their schemes require, as far as the text is known.</summary>
internal static class AuthSchemeRequirements
{
    /// <summary>
    /// The problems of all challenges of a value; none where the value is malformed, for then nothing in it can be relied on.
    /// </summary>
    public static IEnumerable<AuthSchemeProblem> Problems(ChallengeList list)
    {
        if (!list.IsSound)
        {
            yield break;
        }

        foreach (Challenge challenge in list.Challenges)
        {
            if (AuthSchemeRegistry.Find(list.Text, challenge.Scheme) is not { IsRegistered: true } scheme)
            {
                continue;
            }

            if (!challenge.IsOpen && Missing(list.Text, challenge, scheme) is { Length: > 0 } missing)
            {
                yield return new AuthSchemeProblem(AuthSchemeProblemKind.Missing, scheme, missing, challenge.Scheme);
            }

            foreach (ChallengeParameter parameter in challenge.Parameters)
            {
                if (!parameter.Name.HasHole(list.Text) && Problem(list.Text, scheme, parameter) is { } problem)
                {
                    yield return problem;
                }
            }
        }
    }

    private static string Missing(string text, Challenge challenge, AuthSchemeInfo scheme)
    {
        string missing = string.Empty;
        foreach (ParameterInfo parameter in scheme.Parameters)
        {
            if (parameter.Has(ParameterRule.Required) && challenge.Find(text, parameter.Name) is null)
            {
                missing += (missing.Length == 0 ? string.Empty : ", ") + parameter.Name;
            }
        }

        return missing;
    }

    private static AuthSchemeProblem? Problem(string text, AuthSchemeInfo scheme, in ChallengeParameter parameter)
    {
        if (scheme.Find(text, parameter.Name) is not { } known)
        {
            return scheme.IsClosed
                ? new AuthSchemeProblem(AuthSchemeProblemKind.Unknown, scheme, parameter.Name.In(text), parameter.Name)
                : null;
        }

        ValueSpan value = parameter.Value;
        AuthSchemeProblemKind? kind =
            value.Length == 0 || (!parameter.IsQuoted && text[value.Start] == Grammar.Hole) ? null
            // an unquoted realm breaks the grammar itself
            : known.Has(ParameterRule.Quoted) && !parameter.IsQuoted && known.Name != "realm" ? AuthSchemeProblemKind.NotQuoted
            : known.Has(ParameterRule.Unquoted) && parameter.IsQuoted ? AuthSchemeProblemKind.Quoted
            : known.Name == "charset"
            && parameter.Constant(text) is { } charset
            && !string.Equals(charset, "UTF-8", StringComparison.OrdinalIgnoreCase)
                ? AuthSchemeProblemKind.Charset
            : known.Name == "nonce" && !value.HasHole(text) && parameter.Content(text).Length > 0 ? AuthSchemeProblemKind.ConstantNonce
            : scheme.Name is "Bearer" or "DPoP" ? Oauth(text, known.Name, parameter)
            : null;
        return kind is { } found ? new AuthSchemeProblem(found, scheme, known.Name, value) : null;
    }

    private static AuthSchemeProblemKind? Oauth(string text, string name, in ChallengeParameter parameter)
    {
        if (name is not ("error" or "error_description" or "scope"))
        {
            return null;
        }

        ValueSpan content = parameter.Content(text);
        for (int i = content.Start; i < content.End; i++)
        {
            if (text[i] is '\\' or '\t')
            {
                return AuthSchemeProblemKind.Characters;
            }

            bool isOutermost = i == content.Start || i == content.End - 1;
            if (name == "scope" && text[i] == ' ' && (isOutermost || text[i + 1] == ' '))
            {
                return AuthSchemeProblemKind.ScopeSpaces;
            }
        }

        return null;
    }
}
