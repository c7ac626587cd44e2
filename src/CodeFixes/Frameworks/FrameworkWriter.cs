using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Unauthorized.Analyzers.CodeFixes.Frameworks;

/// <summary>
/// How the responses of one framework are written, as far as only that framework writes them so. One that has a way of its own is a class
/// that derives from this one and a line in the list of registered writers.
/// </summary>
internal abstract class FrameworkWriter
{
    /// <summary>
    /// Rewrites an answer to have another status, if the answer has a form of this framework. True with null for a form that cannot be
    /// rewritten; false leaves the answer to the other frameworks, and then to a status that is an argument or is initialised.
    /// </summary>
    public virtual bool Rewrites(ExpressionSyntax answer, StatusChange change, out ExpressionSyntax? rewritten)
    {
        rewritten = null;
        return false;
    }

    /// <summary>A body that names the status itself with the other one; null for any other expression.</summary>
    public virtual ExpressionSyntax? BodyWithStatus(ExpressionSyntax body, StatusChange change) => null;
}
