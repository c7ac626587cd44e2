using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// Reads the authentication set-up out of the calls that make it. Start-up code is long and little of it is about schemes, so a body is
/// bound only where a name in it may register one.
/// </summary>
internal sealed class SchemeRegistrations(StartupContext facts, CancellationToken cancellation)
{
    private readonly RegisteredSchemes _schemes = new(new UnseenServices(facts).Any);
    private readonly RegistrationNames _names = new(facts, cancellation);
    private readonly HashSet<SyntaxNode> _options = [];

    /// <summary>The set-up of the project.</summary>
    public RegisteredSchemes Read()
    {
        bool hasOptionsClass = false;
        foreach (
            (SyntaxNode name, NameOccurrence _) in facts.Flow.Frameworks.Files.Names(NameTopic.Registration, static _ => true, cancellation)
        )
        {
            if (
                !_names.MayRegister(name)
                || CallSyntax.CallOf(name) is not { } node
                || facts.Flow.Sources.Operation(node, cancellation) is not IInvocationOperation call
            )
            {
                continue;
            }

            if (IsOfAuthentication(call))
            {
                Registration(call);
            }

            hasOptionsClass |= UnseenServices.IsService(call, facts.Hosting) && SchemeOptionReader.RegistersClass(call);
        }

        if (hasOptionsClass)
        {
            _schemes.Change(null, SchemeOptionReader.Customised);
        }

        Settings();
        return _schemes;
    }

    /// <summary>The text of a scheme's name: a constant, or one of the fields that are constants in all but the keyword.</summary>
    public static string? TextOf(IOperation? value)
    {
        if (value is null)
        {
            return null;
        }

        IOperation plain = OperationValue.Unwrap(value);
        return plain.ConstantValue is { HasValue: true, Value: string text } ? text
            : plain is IFieldReferenceOperation { Field: { IsStatic: true } field }
                ? field.ContainingType.Name is "IdentityConstants" ? KnownRegistrations.IdentityConstant(field.Name)
                    : Initial(field)
            : null;
    }

    private void Registration(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "AddAuthentication" or "AddAuthenticationCore" && UnseenServices.IsService(call, facts.Hosting))
        {
            _schemes.AddSetup(call);
            if (ResultArguments.Find(call.Arguments, "defaultScheme") is { } scheme)
            {
                _schemes.SetDefault("DefaultScheme", TextOf(scheme));
            }

            Options(call);
            return;
        }

        if (UnseenServices.ReceiverType(call).Is(facts.Hosting.AuthenticationOptions))
        {
            AddToOptions(call);
            return;
        }

        if (facts.Flow.Frameworks.IsOfProject(method))
        {
            return; // what a method of the project registers is seen inside it
        }

        if (KnownRegistrations.Find(method.Name) is { } entry)
        {
            Known(call, entry);
        }
        else if (
            method.ReturnType.IsOrDerivesFrom(facts.Hosting.AuthenticationBuilder)
            || UnseenServices.ReceiverType(call).IsOrDerivesFrom(facts.Hosting.AuthenticationBuilder)
        )
        {
            _schemes.MarkUnseen();
            _schemes.Add(new RegisteredScheme(FirstText(call), ChallengeBehaviour.Unknown, null, call));
        }
    }

    private void Known(IInvocationOperation call, KnownRegistrations.Entry entry)
    {
        bool isNamed = NameOf(call, entry, out string? name);
        name = isNamed ? name : entry.Name;
        HandlerClassifier judge = new(facts, cancellation);
        ITypeSymbol? handler = call.TargetMethod.TypeArguments is { IsEmpty: false } types ? types[types.Length - 1] : null;
        (ChallengeBehaviour behaviour, string? challenge) = call.TargetMethod.Name is "AddScheme"
            ? judge.Of(handler)
            : (entry.Behaviour, entry.Challenge);
        RegisteredScheme scheme = new(name, behaviour, challenge, call)
        {
            Forbids = call.TargetMethod.Name is "AddScheme"
                ? judge.Forbids(handler)
                : behaviour is ChallengeBehaviour.SendsHeader or ChallengeBehaviour.Refuses,
            ForwardsForbid = behaviour is ChallengeBehaviour.Forwards,
        };
        _schemes.Add(new SchemeOptionReader(facts, cancellation).Apply(scheme, call));
        foreach (string more in entry.More)
        {
            _schemes.Add(new RegisteredScheme(more, ChallengeBehaviour.Redirects, null, call));
        }

        if (entry.SetsDefault)
        {
            _schemes.SetDefault(call.TargetMethod.Name is "AddIdentity" ? "DefaultChallengeScheme" : "DefaultScheme", name);
        }
    }

    // o => { o.DefaultScheme = "x"; o.AddScheme<T>("x", null); }
    private void Options(IOperation call)
    {
        foreach (IOperation operation in OperationWalk.Of(call))
        {
            if (
                operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment
                && property.ContainingType.Is(facts.Hosting.AuthenticationOptions)
                && property.Name.StartsWith("Default", StringComparison.Ordinal)
            )
            {
                _schemes.SetDefault(property.Name, TextOf(assignment.Value));
            }
            else if (
                operation is IInvocationOperation { TargetMethod.Name: "AddScheme" } added
                && UnseenServices.ReceiverType(added).Is(facts.Hosting.AuthenticationOptions)
            )
            {
                _options.Add(added.Syntax);
            }
        }
    }

    private void AddToOptions(IInvocationOperation call)
    {
        ITypeSymbol? handler = call.TargetMethod.TypeArguments is [{ } named] ? named : null;
        foreach (IOperation operation in OperationWalk.Of(call))
        {
            handler ??=
                operation
                    is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HandlerType" }, Value: { } value }
                && OperationValue.Unwrap(value) is ITypeOfOperation { TypeOperand: { } type }
                    ? type
                    : null;
        }

        HandlerClassifier judge = new(facts, cancellation);
        (ChallengeBehaviour behaviour, string? challenge) = judge.Of(handler);
        _schemes.Add(new RegisteredScheme(FirstText(call), behaviour, challenge, call) { Forbids = judge.Forbids(handler) });
        if (!_options.Contains(call.Syntax))
        {
            _schemes.MarkUnseen(); // an IConfigureOptions may set more than can be read here
        }
    }

    private void Settings()
    {
        foreach (
            (SyntaxNode name, NameOccurrence mention) in facts.Flow.Frameworks.Files.Names(
                NameTopic.Setting,
                static _ => true,
                cancellation
            )
        )
        {
            switch (mention.Name)
            {
                case "FallbackPolicy" or "SetFallbackPolicy":
                    _schemes.HasFallbackPolicy = true;
                    break;
                case "DefaultPolicy" or "SetDefaultPolicy":
                    _schemes.DefaultPolicyNamesSchemes |= NamesSchemes(name);
                    break;
                case "Configure"
                or "PostConfigure"
                or "ConfigureAll"
                or "PostConfigureAll"
                or "ConfigureOptions"
                or "ConfigureApplicationCookie"
                or "ConfigureExternalCookie"
                    when _names.MayConfigure(name)
                        && CallSyntax.CallOf(name) is { } node
                        && facts.Flow.Sources.Operation(node, cancellation) is IInvocationOperation call:
                    if (call.TargetMethod.TypeArguments is [{ } options] && options.Is(facts.Hosting.AuthenticationOptions))
                    {
                        Options(call);
                    }
                    else
                    {
                        new SchemeOptionReader(facts, cancellation).ApplySetting(call, _schemes);
                    }

                    break;
            }
        }
    }

    private static bool NamesSchemes(SyntaxNode name)
    {
        SyntaxNode? statement = name.FirstAncestorOrSelf<StatementSyntax>();
        foreach (SyntaxNode node in (statement ?? name).DescendantNodes())
        {
            if (
                node is ObjectCreationExpressionSyntax { Type: { } type, ArgumentList.Arguments.Count: > 0 }
                    && type.ToString().EndsWith("AuthorizationPolicyBuilder", StringComparison.Ordinal)
                || node is IdentifierNameSyntax { Identifier.ValueText: "AddAuthenticationSchemes" or "AuthenticationSchemes" }
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsOfAuthentication(IInvocationOperation call) =>
        UnseenServices.IsService(call, facts.Hosting)
        || UnseenServices.ReceiverType(call).Is(facts.Hosting.AuthenticationOptions)
        || call.TargetMethod.ReturnType.IsOrDerivesFrom(facts.Hosting.AuthenticationBuilder);

    // False where the call leaves the name to the method; true with null where it gives one that cannot be read.
    private static bool NameOf(IInvocationOperation call, KnownRegistrations.Entry entry, out string? name)
    {
        name = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (
                argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
                && (
                    entry.NameParameter is null
                        ? parameter.Name is "authenticationScheme" or "scheme"
                        : parameter.Name == entry.NameParameter
                )
            )
            {
                name = TextOf(argument.Value);
                return true;
            }
        }

        return false;
    }

    /// <summary>The first text that a call is given.</summary>
    public static string? FirstText(IInvocationOperation call)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type.SpecialType is SpecialType.System_String)
            {
                return TextOf(argument.Value);
            }
        }

        return null;
    }

    private static string? Initial(IFieldSymbol field) =>
        field is { IsReadOnly: true, DeclaringSyntaxReferences: [{ } reference] }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal }
            ? literal.Token.ValueText
            : null;
}
