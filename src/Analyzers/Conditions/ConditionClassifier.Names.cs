using System;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Conditions;

internal sealed partial class ConditionClassifier
{
    private static GuardSubject OfException(ITypeSymbol exception) =>
        exception.Name switch
        {
            _ when SubjectNames.IsCredential(exception.Name) => GuardSubject.Credential(Quote(exception.Name), Certainty.Likely),
            _ when SubjectNames.Of(exception.Name) is SubjectKind.Permission
                    && exception.Name.IndexOf("Unauthor", StringComparison.Ordinal) < 0
                    && exception.ContainingNamespace is not { Name: "System" } => GuardSubject.Permission(
                Quote(exception.Name),
                Certainty.Likely
            ),
            _ => GuardSubject.Unknown,
        };

    private static GuardSubject Known(SubjectKind kind, string name, bool value) =>
        new(kind, Certainty.Proven, Quote(name), passed: kind is SubjectKind.Identity && value && name is not ("None" or "Challenged"))
        {
            IsOfCaller = kind is SubjectKind.Identity,
        };

    private static GuardSubject ByName(string name, bool value)
    {
        SubjectKind kind = SubjectNames.Of(name);
        bool isNegative =
            kind is SubjectKind.Identity
            && (
                name.IndexOf("nonymous", StringComparison.Ordinal) >= 0
                || name.IndexOf("uest", StringComparison.Ordinal) >= 0
                || name.IndexOf("nauthenticated", StringComparison.Ordinal) >= 0
            );
        return new GuardSubject(kind, Certainty.Likely, Quote(name), passed: kind is SubjectKind.Identity && value != isNegative)
        {
            IsOfCaller = true,
        };
    }
}
