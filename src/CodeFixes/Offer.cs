namespace Unauthorized.Analyzers.CodeFixes;

/// <summary>One rewrite that a fix offers.</summary>
/// <param name="Title">What the user reads; it says when the wire changes.</param>
/// <param name="Key">The equivalence key, the same for every site of this kind: <c>UNA1001.SetHeader</c>.</param>
/// <param name="ForProject">Whether it is one change for the whole project, wherever in it that has to be made.</param>
public sealed record Offer(string Title, string Key, bool ForProject = false);
