using System.Reflection;
using System.Reflection.Emit;

namespace Unauthorized.Analyzers.Tests;

/// <summary>
/// The types that a method hands on as type arguments or creates, itself or through what it calls in its own assembly. That is read from the
/// compiled code, so that a type which stands in a comment or in a string is none of them.
/// </summary>
internal static class Mentions
{
    private static readonly Dictionary<short, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (OpCode)field.GetValue(null)!).ToDictionary(code => code.Value);

    /// <summary>The types that a method mentions.</summary>
    public static IReadOnlySet<Type> Of(MethodBase method)
    {
        var types = new HashSet<Type>();
        var seen = new HashSet<MethodBase>();
        var open = new Stack<MethodBase>([method]);
        while (open.TryPop(out MethodBase? next))
        {
            if (!seen.Add(next))
            {
                continue;
            }

            foreach (MethodBase called in Called(next))
            {
                Type[] arguments = called.IsGenericMethod ? called.GetGenericArguments() : [];
                types.UnionWith(arguments);
                types.UnionWith(called.DeclaringType!.GetGenericArguments());
                if (called.IsConstructor)
                {
                    types.Add(called.DeclaringType);
                }

                if (called.Module == method.Module)
                {
                    open.Push(called);
                }

                // The body of an asynchronous method is a method of its state machine.
                foreach (Type machine in arguments.Where(type => type.Module == method.Module && typeof(System.Runtime.CompilerServices.IAsyncStateMachine).IsAssignableFrom(type)))
                {
                    open.Push(machine.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.Instance)!);
                }
            }
        }

        return types;
    }

    private static IEnumerable<MethodBase> Called(MethodBase method)
    {
        byte[] code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        Type[] ofType = method.DeclaringType?.GetGenericArguments() ?? [];
        Type[] ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        for (int i = 0; i < code.Length;)
        {
            OpCode op = Codes[code[i] == 0xFE ? (short)(0xFE00 | code[i + 1]) : code[i]];
            i += op.Size;
            if (op.OperandType is OperandType.InlineMethod)
            {
                yield return method.Module.ResolveMethod(BitConverter.ToInt32(code, i), ofType, ofMethod)!;
            }

            i += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, i)),
                _ => 4,
            };
        }
    }
}
