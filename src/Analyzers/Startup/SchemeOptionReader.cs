using System;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// What the options of a scheme change about its answers: the text of the challenge, forwarding, and the application's own events, which
/// are judged by the paths through them (<c>on-the-wire.md</c> A2, rows 4b, 8 and 30).
/// </summary>
internal sealed class SchemeOptionReader(StartupContext facts, CancellationToken cancellation)
{
    private const int Deepest = 2;

    private (bool IsSet, string? Name) _challenge;
    private (bool IsSet, string? Name) _forbid;
    private (bool IsSet, string? Name) _default;
    private bool _selects;

    /// <summary>The scheme as the options in its registration, or in a setting given elsewhere, leave it.</summary>
    public RegisteredScheme Apply(RegisteredScheme scheme, IInvocationOperation call)
    {
        (_challenge, _forbid, _default, _selects) = (default, default, default, false);
        scheme = Apply(scheme, call, call, 0);

        // A scheme that is named for one answer goes before the selector, which decides by the request, and that before the default.
        (bool IsSet, string? Name) other = _selects ? (true, null) : _default;
        (bool IsSet, string? Name) challenge = _challenge.IsSet ? _challenge : other;
        (bool IsSet, string? Name) forbid = _forbid.IsSet ? _forbid : other;
        scheme = challenge.IsSet ? scheme with { Behaviour = ChallengeBehaviour.Forwards, ForwardsTo = challenge.Name } : scheme;
        return forbid.IsSet ? scheme with { ForwardsForbid = true, ForwardsForbidTo = forbid.Name } : scheme;
    }

    /// <summary>
    /// Applies options that are given elsewhere than at the registration: <c>Configure&lt;JwtBearerOptions&gt;("Bearer", …)</c>,
    /// <c>ConfigureApplicationCookie(…)</c>.
    /// </summary>
    public void ApplySetting(IInvocationOperation call, RegisteredSchemes schemes)
    {
        IMethodSymbol method = call.TargetMethod;
        if (RegistersClass(call))
        {
            schemes.Change(null, Customised);
        }
        else if (method.Name is "ConfigureApplicationCookie" or "ConfigureExternalCookie")
        {
            schemes.Change(method.Name is "ConfigureApplicationCookie" ? "Identity.Application" : "Identity.External", scheme =>
                Apply(scheme, call)
            );
        }
        else if (
            method.Name.EndsWith("All", StringComparison.Ordinal)
                ? method.TypeArguments is [{ } all] && AreOptions(all)
                : method.TypeArguments is [{ } options, ..] && AreOptions(options) && NamesAny(call)
        )
        {
            string? name = SchemeRegistrations.FirstText(call);
            schemes.Change(name, scheme => name is null && NamesAny(call) ? Customised(scheme) : Apply(scheme, call));
        }
        else if (call.Instance?.Type is INamedTypeSymbol { Name: "OptionsBuilder", TypeArguments: [{ } built] } && AreOptions(built))
        {
            string? name = NameOf(call.Instance);
            schemes.Change(name, scheme => name is null ? Customised(scheme) : Apply(scheme, call));
        }
    }

    // The name that the AddOptions at the start of a chain gives; null where it is not seen.
    private static string? NameOf(IOperation? builder)
    {
        while (builder is IInvocationOperation call)
        {
            if (call.TargetMethod.Name is "AddOptions" or "AddOptionsWithValidateOnStart")
            {
                return SchemeRegistrations.FirstText(call);
            }

            builder = call.Instance ?? (call.Arguments.IsEmpty ? null : OperationValue.Unwrap(call.Arguments[0].Value));
        }

        return null;
    }

    /// <summary>Whether a call registers a class that configures the options of schemes, which may say anything.</summary>
    public static bool RegistersClass(IInvocationOperation call)
    {
        foreach (ITypeSymbol argument in call.TargetMethod.TypeArguments)
        {
            if (ConfiguresSchemes(argument))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a type configures the options of schemes: an <c>IConfigureOptions</c> of them, or a class that is one.</summary>
    public static bool ConfiguresSchemes(ITypeSymbol type)
    {
        if (Configures(type))
        {
            return true;
        }

        foreach (INamedTypeSymbol implemented in type.AllInterfaces)
        {
            if (Configures(implemented))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A scheme whose answers may be those of code that nobody sees.</summary>
    public static RegisteredScheme Customised(RegisteredScheme scheme) => scheme with { IsCustomised = true, Forbids = false };

    private RegisteredScheme Apply(RegisteredScheme scheme, IOperation options, IInvocationOperation call, int depth)
    {
        foreach (IOperation operation in OperationWalk.Of(options))
        {
            if (depth == 0 && IsOfReceiver(operation, call))
            {
                continue;
            }

            switch (operation)
            {
                case IAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment:
                    scheme = Apply(scheme, property, assignment);
                    break;
                case IMethodReferenceOperation { Method: { } method } when depth < Deepest && TakesOptions(method):
                    scheme = Through(scheme, operation, method, call, depth);
                    break;
                case IInvocationOperation { TargetMethod: { } method }
                    when operation != call && depth < Deepest && HandsOnOptions((IInvocationOperation)operation):
                    scheme = Through(scheme, operation, method, call, depth);
                    break;
            }
        }

        return scheme;
    }

    // A method of the project that sets the options; one of a package may set events, too.
    private RegisteredScheme Through(
        RegisteredScheme scheme,
        IOperation operation,
        IMethodSymbol method,
        IInvocationOperation call,
        int depth
    )
    {
        if (method.DeclaringSyntaxReferences.IsEmpty)
        {
            return method.ContainingAssembly?.Name.StartsWith("Microsoft.", StringComparison.Ordinal) is true ? scheme : Customised(scheme);
        }

        IOperation? body =
            method.MethodKind is MethodKind.LocalFunction
                ? LocalFunction(OperationWalk.Root(operation), method)
                : facts.Flow.Sources.Body(method.OriginalDefinition, cancellation);
        return body is null ? Customised(scheme) : Apply(scheme, body, call, depth + 1);
    }

    private RegisteredScheme Apply(RegisteredScheme scheme, IPropertySymbol property, IAssignmentOperation assignment)
    {
        switch (property.Name)
        {
            case "Challenge" when property.ContainingType.Name is "JwtBearerOptions":
                return scheme with { Challenge = SchemeRegistrations.TextOf(assignment.Value) ?? scheme.Challenge };
            case "ForwardChallenge":
                _challenge = (true, SchemeRegistrations.TextOf(assignment.Value));
                return scheme;
            case "ForwardForbid":
                _forbid = (true, SchemeRegistrations.TextOf(assignment.Value));
                return scheme;
            case "ForwardDefault":
                _default = (true, SchemeRegistrations.TextOf(assignment.Value));
                return scheme;
            case "ForwardDefaultSelector":
                _selects = true;
                return scheme;
            case "OnChallenge":
                return OnChallenge(scheme, assignment.Value);
            case "OnForbidden":
                return scheme with
                {
                    Forbids =
                        scheme.Forbids
                        && EndsOf(assignment.Value, out _) is { } forbidden
                        && ResponseState.All(forbidden, static end => end.Status is ResponseStatus.None or ResponseStatus.Forbidden),
                };
            case "OnRedirectToLogin":
                return OnRedirect(scheme, assignment.Value);
            case "OnRedirectToAccessDenied":
                return scheme with
                {
                    Forbids =
                        EndsOf(assignment.Value, out _) is { } denied
                        && ResponseState.All(denied, static end => end.Status is ResponseStatus.Forbidden),
                };
            case "EventsType":
            case "Events"
                when OperationValue.Unwrap(assignment.Value)
                    is not IObjectCreationOperation { Type.DeclaringSyntaxReferences.IsEmpty: true }:
                return Customised(scheme);
            default:
                return scheme;
        }
    }

    // The bearer handler answers by itself where the event neither takes the answer over nor touches it.
    private RegisteredScheme OnChallenge(RegisteredScheme scheme, IOperation value)
    {
        if (EndsOf(value, out _) is not { } ends)
        {
            return scheme with { IsCustomised = true };
        }

        if (
            ResponseState.All(ends, static end =>
                end is { IsHandled: false, HasHeader: false, IsStarted: false, Status: ResponseStatus.None }
            )
        )
        {
            return scheme;
        }

        bool isChallenged = ResponseState.All(ends, static end =>
            end is { IsHandled: true, HasHeader: true, Status: ResponseStatus.Unauthorized }
        );
        bool isBare = ResponseState.All(ends, static end =>
            end is { IsHandled: true, HasHeader: false, Status: ResponseStatus.Unauthorized }
        );
        return scheme with
        {
            IsCustomised = true,
            Behaviour =
                isChallenged ? ChallengeBehaviour.SendsHeader
                : isBare ? ChallengeBehaviour.Bare
                : ChallengeBehaviour.Unknown,
        };
    }

    // A cookie event that answers by itself, with a challenge on every path, makes the scheme one that sends a header (30).
    private RegisteredScheme OnRedirect(RegisteredScheme scheme, IOperation value)
    {
        bool isChallenged =
            EndsOf(value, out GraphFacts? graph) is { } ends
            && ResponseState.All(ends, static end => end is { HasHeader: true, Status: ResponseStatus.Unauthorized });
        return isChallenged
            ? scheme with
            {
                IsCustomised = true,
                Behaviour = ChallengeBehaviour.SendsHeader,
                Challenge = TextOf(graph!),
            }
            : scheme with
            {
                IsCustomised = true,
            };
    }

    // The states in which the function that an event is given ends; null where it cannot be read.
    private int? EndsOf(IOperation value, out GraphFacts? graph)
    {
        IOperation function = OperationValue.Unwrap(value);
        function = function is IDelegateCreationOperation { Target: { } target } ? target : function;
        graph = new HeaderTimingAnalyzer(facts.Flow.Summaries, cancellation).GraphOf(function);
        return graph is null
            ? null
            : new ResponseFlow(graph, facts.Flow.Responses, SummaryStack.Empty, forgivesHelpers: false, cancellation).AtEnd();
    }

    private static string? TextOf(GraphFacts graph)
    {
        foreach (Microsoft.CodeAnalysis.FlowAnalysis.BasicBlock block in graph.Graph.Blocks)
        {
            foreach (FlowEvent happening in graph.EventsOf(block))
            {
                if (happening.Effect.Kind is EffectKind.SetsHeader && HandlerClassifier.TextOf(happening.Operation) is { } text)
                {
                    return text;
                }
            }
        }

        return null;
    }

    private static IOperation? LocalFunction(IOperation root, IMethodSymbol symbol)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            if (
                operation is ILocalFunctionOperation local
                && SymbolEqualityComparer.Default.Equals(local.Symbol, symbol.OriginalDefinition)
            )
            {
                return local;
            }
        }

        return null;
    }

    private static bool TakesOptions(IMethodSymbol method) => method.Parameters is [{ Type: { } type }, ..] && AreOptions(type);

    private static bool HandsOnOptions(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (AreOptions(OperationValue.Unwrap(argument.Value).Type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesAny(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter.Type.SpecialType: SpecialType.System_String })
            {
                return true;
            }
        }

        return false; // the options without a name are those of no scheme
    }

    private static bool Configures(ITypeSymbol type) =>
        type
            is INamedTypeSymbol
            {
                Name: "IConfigureOptions" or "IConfigureNamedOptions" or "IPostConfigureOptions",
                TypeArguments: [{ } options]
            }
        && AreOptions(options);

    /// <summary>Whether a type is the options of a scheme.</summary>
    public static bool AreOptions(ITypeSymbol? type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (
                current is
                {
                    Name: "AuthenticationSchemeOptions",
                    ContainingNamespace: { Name: "Authentication", ContainingNamespace.Name: "AspNetCore" }
                }
            )
            {
                return true;
            }
        }

        return false;
    }

    // The receiver of a chained call belongs to the calls before it.
    private static bool IsOfReceiver(IOperation operation, IInvocationOperation call) =>
        (call.Instance ?? (call.TargetMethod.IsExtensionMethod ? call.Arguments[0].Value : null)) is { } receiver
        && receiver.Syntax.Span.Contains(operation.Syntax.Span);
}
