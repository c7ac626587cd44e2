using System.Collections.Generic;
using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Challenges;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.HeaderValues;

/// <summary>
/// Reads the skeletons of the texts that an expression can make: literals of every kind, interpolation, concatenation,
/// <c>string.Concat</c>, <c>Format</c> and <c>Join</c>, <c>StringValues</c>, <c>AuthenticationHeaderValue</c>, constants and variables that
/// are
/// given one value. What is none of these is a hole.
/// </summary>
internal sealed class SkeletonReader
{
    private const int Deepest = 64;
    private const int Longest = 1 << 20;

    private readonly LocalValues _locals;
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<SkeletonPiece>.Builder _pieces = ImmutableArray.CreateBuilder<SkeletonPiece>();

    private SkeletonReader(LocalValues locals) => _locals = locals;

    /// <summary>The skeletons of the values that are set: one for each element of a list and each arm of a condition.</summary>
    public static ImmutableArray<Skeleton> Read(IOperation value, LocalValues locals)
    {
        ImmutableArray<Skeleton>.Builder found = ImmutableArray.CreateBuilder<Skeleton>();
        Values(value, locals, found, depth: 0);
        return found.ToImmutable();
    }

    /// <summary>Strips what does not change the text: conversions, also those of <c>StringValues</c>, and parentheses.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null or { ContainingType.Name: "StringValues" } } conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    private static void Values(IOperation value, LocalValues locals, ImmutableArray<Skeleton>.Builder found, int depth)
    {
        IOperation unwrapped = Unwrap(value);
        if (depth > 8)
        {
            return;
        }

        switch (unwrapped)
        {
            case IArrayCreationOperation { Initializer: { } initializer }:
                foreach (IOperation element in initializer.ElementValues)
                {
                    Values(element, locals, found, depth + 1);
                }

                break;
            case IObjectCreationOperation { Type.Name: "StringValues", Arguments: [{ Value: { } only }] }:
                Values(only, locals, found, depth + 1);
                break;
            case IConditionalOperation { WhenFalse: { } otherwise } conditional:
                Values(conditional.WhenTrue, locals, found, depth + 1);
                Values(otherwise, locals, found, depth + 1);
                break;
            case ISwitchExpressionOperation choice:
                foreach (ISwitchExpressionArmOperation arm in choice.Arms)
                {
                    Values(arm.Value, locals, found, depth + 1);
                }

                break;
            case { Syntax: CollectionExpressionSyntax }:
                foreach (IOperation element in unwrapped.ChildOperations)
                {
                    Values(element, locals, found, depth + 1);
                }

                break;
            default:
                SkeletonReader reader = new(locals);
                reader.Append(unwrapped, depth: 0);
                found.Add(new Skeleton(reader._text.ToString(), reader._pieces.ToImmutable(), unwrapped.Syntax));
                break;
        }
    }

    private void Append(IOperation operation, int depth)
    {
        IOperation value = Unwrap(operation);
        if (depth > Deepest || _text.Length > Longest)
        {
            AddHole(value, value.Syntax);
            return;
        }

        switch (value)
        {
            case ILiteralOperation { ConstantValue: { HasValue: true, Value: string or char } }:
                AddLiteral(value);
                break;
            case IInterpolatedStringOperation interpolated:
                foreach (IInterpolatedStringContentOperation part in interpolated.Parts)
                {
                    AppendPart(part, depth);
                }

                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                AppendSum(value, depth);
                break;
            case IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String } call
                when StringCalls.Parts(call) is { } parts:
                foreach (IOperation part in parts.Operations)
                {
                    AddSeparator(parts.Separator, part != parts.Operations[0]);
                    Append(part, depth + 1);
                }

                break;
            case IInvocationOperation { TargetMethod: { Name: "Format", ContainingType.SpecialType: SpecialType.System_String } } call:
                AppendFormat(call, depth);
                break;
            case IInvocationOperation { TargetMethod: { Name: "ToString", Parameters.IsEmpty: true }, Instance: { } instance }
                when Unwrap(instance) is IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue" } made:
                AppendHeaderValue(made, depth);
                break;
            case IObjectCreationOperation { Type.Name: "AuthenticationHeaderValue" } made:
                AppendHeaderValue(made, depth);
                break;
            case ILocalReferenceOperation { Local: { } local } when _locals.Of(local) is [{ } only] && only != operation:
                AppendLocal(value, only, value.Syntax, depth);
                break;
            case IFieldReferenceOperation { Field: { IsConst: true, DeclaringSyntaxReferences: [{ } declaration] } }
                when Literal(declaration, value.Syntax.SyntaxTree) is { } token && token.ValueText.Equals(value.ConstantValue.Value):
                AddText(token.ValueText, value.Syntax, new Source(token, LiteralMap.Positions(token)) { IsReferenced = true });
                break;
            case { ConstantValue: { HasValue: true, Value: string or char } }:
                Add(value.ConstantValue.Value!.ToString(), value.Syntax);
                break;
            case { ConstantValue: { HasValue: true, Value: null } }:
                break;
            default:
                AddHole(value, value.Syntax);
                break;
        }
    }

    private void AppendPart(IInterpolatedStringContentOperation part, int depth)
    {
        switch (part)
        {
            case IInterpolatedStringTextOperation { Text: { } text }:
                AddLiteral(text);
                break;
            case IInterpolationOperation { Expression: { } expression, FormatString: null, Alignment: null }
                when Unwrap(expression) is { ConstantValue.HasValue: true }:
                Append(expression, depth + 1);
                break;
            case IInterpolationOperation { Expression: { } expression, FormatString: null, Alignment: null }
                when Unwrap(expression) is ILocalReferenceOperation { Local: { } local } value && _locals.Of(local) is [{ } only]:
                AppendLocal(value, only, part.Syntax, depth);
                break;
            case IInterpolationOperation interpolation:
                AddHole(Unwrap(interpolation.Expression), part.Syntax);
                break;
            default:
                AddHole(part, part.Syntax);
                break;
        }
    }

    // A variable whose value is unknown is a hole where it is used, not where it is given the value.
    private void AppendLocal(IOperation reference, IOperation value, SyntaxNode node, int depth)
    {
        int count = _pieces.Count;
        Append(value, depth + 1);
        if (_pieces.Count == count + 1 && _pieces[count].Hole is not null)
        {
            _pieces.RemoveAt(count);
            _text.Length--;
            AddHole(reference, node);
        }
    }

    // A long sum is a long chain to the left; it is walked and not entered.
    private void AppendSum(IOperation sum, int depth)
    {
        Stack<IOperation> terms = new();
        IOperation current = sum;
        while (current is IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String } binary)
        {
            terms.Push(binary.RightOperand);
            current = Unwrap(binary.LeftOperand);
        }

        Append(current, depth + 1);
        while (terms.Count > 0)
        {
            Append(terms.Pop(), depth + 1);
        }
    }

    private void AppendFormat(IInvocationOperation call, int depth)
    {
        if (
            StringCalls.Format(call) is not { } format
            || Unwrap(format.Text) is not ILiteralOperation { ConstantValue.Value: string } literal
            || TokenOf(literal.Syntax) is not { } token
        )
        {
            AddHole(call, call.Syntax);
            return;
        }

        int[]? positions = LiteralMap.Positions(token);
        foreach ((int start, string text, int index) in StringCalls.Split(token.ValueText))
        {
            if (index < 0)
            {
                AddText(text, literal.Syntax, new Source(token, positions) { Start = start });
            }
            else if (index < format.Arguments.Count)
            {
                Append(format.Arguments[index], depth + 1);
            }
            else
            {
                AddHole(call, literal.Syntax);
            }
        }
    }

    private void AppendHeaderValue(IObjectCreationOperation made, int depth)
    {
        for (int i = 0; i < made.Arguments.Length; i++)
        {
            if (Unwrap(made.Arguments[i].Value) is not { ConstantValue: { HasValue: true, Value: null } })
            {
                AddSeparator(i == 0 ? null : " ", i > 0);
                Append(made.Arguments[i].Value, depth + 1);
            }
        }
    }

    private void AddLiteral(IOperation literal)
    {
        if (TokenOf(literal.Syntax) is { } token)
        {
            AddText(token.ValueText, literal.Syntax, new Source(token, LiteralMap.Positions(token)));
        }
        else
        {
            Add(literal.ConstantValue.Value?.ToString() ?? string.Empty, literal.Syntax);
        }
    }

    private static SyntaxToken? Literal(SyntaxReference declaration, SyntaxTree tree) =>
        declaration.SyntaxTree == tree && declaration.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: { } initializer }
            ? TokenOf(initializer)
            : null;

    private static SyntaxToken? TokenOf(SyntaxNode node) =>
        node switch
        {
            LiteralExpressionSyntax literal => literal.Token,
            InterpolatedStringTextSyntax text => text.TextToken,
            _ => null,
        };

    private void AddText(string text, SyntaxNode node, in Source source)
    {
        if (text.Length == 0)
        {
            return;
        }

        int[]? own = source.Positions;
        if (own is not null && (source.Start > 0 || own.Length != text.Length + 1))
        {
            own = new int[text.Length + 1];
            System.Array.Copy(source.Positions!, source.Start, own, 0, own.Length);
        }

        SyntaxToken? token = own is null ? null : source.Token;
        _pieces.Add(
            new SkeletonPiece(_text.Length, text, node)
            {
                Token = token,
                Positions = own,
                IsReferenced = source.IsReferenced,
            }
        );
        _text.Append(text);
    }

    private void Add(string text, SyntaxNode node) => AddText(text, node, default);

    // A separator that a call brings stands nowhere by itself: it is placed at what it precedes.
    private void AddSeparator(string? separator, bool isBetween)
    {
        if (isBetween && separator is { Length: > 0 } && _pieces.Count > 0)
        {
            Add(separator, _pieces[_pieces.Count - 1].Node);
        }
    }

    private void AddHole(IOperation value, SyntaxNode node)
    {
        char stand = WordTypes.IsWord(value) ? Grammar.Word : Grammar.Hole;
        _pieces.Add(new SkeletonPiece(_text.Length, stand.ToString(), node) { Hole = value });
        _text.Append(stand);
    }

    /// <summary>The literal that holds a text, with the place of each character in it; nothing where no literal does.</summary>
    private readonly record struct Source(SyntaxToken Token, int[]? Positions)
    {
        /// <summary>Where in the value of the literal the text begins.</summary>
        public int Start { get; init; }

        /// <summary>Whether the literal stands at a constant that the value only names.</summary>
        public bool IsReferenced { get; init; }
    }
}
