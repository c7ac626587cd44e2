using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Unauthorized.Analyzers.Tests.Frameworks;

/// <summary>
/// The least that each registered framework shows: one response that is reported once, one that is right, and what the fix makes of the
/// first. A class that derives from this one stands for the framework whose name it begins with: <c>LambdaCase</c> for
/// <c>LambdaFramework</c>.
/// </summary>
public abstract class FrameworkCase
{
    /// <summary>The id of the rule that reports <see cref="Wrong"/>.</summary>
    public abstract string Id { get; }

    /// <summary>Code with one wrong response. All rules together report it once.</summary>
    public abstract string Wrong { get; }

    /// <summary>The same code after the first fix that is offered. It compiles, and nothing is reported any more.</summary>
    public abstract string Fixed { get; }

    /// <summary>Code with a response of the framework that is right; no rule reports anything.</summary>
    public abstract string Right { get; }

    /// <summary>What the code is compiled against, and the usings that it has without writing them.</summary>
    internal virtual (ImmutableArray<MetadataReference> References, string Usings) Stack => Verify.For(Verify.Stack.AspNetCore);

    /// <summary>The name of the framework's folder.</summary>
    public string Framework => GetType().Name[..^"Case".Length];
}
