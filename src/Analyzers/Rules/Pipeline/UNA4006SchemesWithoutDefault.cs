using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Startup;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Pipeline;

/// <summary>
/// UNA4006: several schemes and no default: every challenge and forbid that names none is a 500 (<c>on-the-wire.md</c> B25, B26).
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA4006SchemesWithoutDefault() : OperationRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA4006";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Warning(
        Id,
        "Several authentication schemes need a default",
        "{0} schemes are registered and none is the default, so {1} is answered 500; name the default in 'AddAuthentication'",
        "One scheme alone is the default by itself; of several none is. A challenge, a forbid or an [Authorize] that names no scheme "
            + "then throws, and what should be 401 or 403 is 500. The default policy does not help [Authorize(Roles = ...)], Challenge() "
            + "and Forbid()."
    );

    private protected override Capabilities Needs => Capabilities.Pipelines;

    private protected override ImmutableArray<OperationKind> Kinds { get; } = ImmutableArray.Create(OperationKind.Invocation);

    private protected override void Analyze(in OperationContext context)
    {
        VerdictFacts facts = context.Facts;
        IInvocationOperation call = (IInvocationOperation)context.Operation;
        if (
            !facts.Startup.Context.AddsAuthentication(call)
            || NamesDefault(call)
            || !facts.Reports(call.Syntax.SyntaxTree, Id)
            || !facts.Startup.IsHost(context.Cancellation)
        )
        {
            return;
        }

        RegisteredSchemes schemes = facts.Startup.Schemes(context.Cancellation);
        if (
            schemes is { SetsDefault: false, Setups.Count: 1 }
            && CountOf(schemes) is > 1 and var count
            && SchemeReference.IsComplete(schemes)
            && new DefaultUses(facts.Startup.Context, context.Cancellation).First(schemes.DefaultPolicyNamesSchemes) is { } use
        )
        {
            context.Report(Diagnostic.Create(Descriptor, PipelineContext.LocationOf(call), count, use));
        }
    }

    // Nearly every call names its default, and then there is nothing to read.
    private static bool NamesDefault(IInvocationOperation call)
    {
        foreach (IOperation operation in OperationWalk.Of(call))
        {
            if (
                operation
                is IArgumentOperation { Parameter.Name: "defaultScheme" }
                    or ISimpleAssignmentOperation
                    {
                        Target: IPropertyReferenceOperation { Property.Name: "DefaultScheme" or "DefaultChallengeScheme" }
                    }
            )
            {
                return true;
            }
        }

        return false;
    }

    private static int CountOf(RegisteredSchemes schemes)
    {
        HashSet<string> names = [];
        foreach (RegisteredScheme scheme in schemes.Schemes)
        {
            names.Add(scheme.Name!);
        }

        return names.Count;
    }
}
