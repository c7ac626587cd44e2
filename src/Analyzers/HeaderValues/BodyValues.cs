using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>
/// The headers that one body writes and the challenges among them, gathered in one walk and shared by all rules of the band.
/// </summary>
internal sealed class BodyValues
{
    private BodyValues(ImmutableArray<HeaderWrite> writes, ImmutableArray<ChallengeValue> challenges) =>
        (Writes, Challenges) = (writes, challenges);

    /// <summary>Those of a body that writes no header.</summary>
    public static BodyValues None { get; } = new(ImmutableArray<HeaderWrite>.Empty, ImmutableArray<ChallengeValue>.Empty);

    /// <summary>Every write of a response header, <c>WWW-Authenticate</c> or not.</summary>
    public ImmutableArray<HeaderWrite> Writes { get; }

    /// <summary>The values of <c>WWW-Authenticate</c> of which some text is known.</summary>
    public ImmutableArray<ChallengeValue> Challenges { get; }

    /// <summary>Reads a body.</summary>
    public static BodyValues Of(IOperation root, LocalValues locals, HeaderWrites writes)
    {
        ImmutableArray<HeaderWrite>.Builder found = ImmutableArray.CreateBuilder<HeaderWrite>();
        bool isBuiltUp = false;
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            isBuiltUp |=
                operation is ICompoundAssignmentOperation { Target: IPropertyReferenceOperation target }
                && (target.Property.IsIndexer ? ChallengeHeader.IsPassed(target.Arguments) : ChallengeHeader.IsMember(target.Property));
            if (operation.Kind is OperationKind.Invocation or OperationKind.SimpleAssignment && writes.Of(operation, locals) is { } write)
            {
                found.Add(write);
            }
        }

        if (found.Count == 0)
        {
            return None;
        }

        // header += " realm=…": what is written first is only a part of the value
        return new BodyValues(found.ToImmutable(), isBuiltUp ? ImmutableArray<ChallengeValue>.Empty : Challenge(found, locals));
    }

    private static ImmutableArray<ChallengeValue> Challenge(IEnumerable<HeaderWrite> writes, LocalValues locals)
    {
        ImmutableArray<ChallengeValue>.Builder challenges = ImmutableArray.CreateBuilder<ChallengeValue>();
        foreach (HeaderWrite write in writes)
        {
            if (!write.IsChallenge)
            {
                continue;
            }

            foreach (Skeleton skeleton in SkeletonReader.Read(write.Value, locals))
            {
                if (HasText(skeleton.Text))
                {
                    challenges.Add(new ChallengeValue(write, skeleton, ChallengeList.Parse(skeleton.Text)));
                }
            }
        }

        return challenges.ToImmutable();
    }

    private static bool HasText(string text)
    {
        foreach (char c in text)
        {
            if (c is not (Grammar.Hole or Grammar.Word))
            {
                return true;
            }
        }

        return false;
    }
}
