using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Projects;

/// <summary>Reads the authentication set-up out of the calls that make it.</summary>
internal sealed class SchemeReader(CompilationFacts facts, CancellationToken cancellation)
{
    // Assemblies whose registrations are known not to bring schemes of their own; all that do are in the table.
    private static readonly string[] Harmless =
    [
        "Microsoft.", "System.", "netstandard", "mscorlib", "Swashbuckle.", "NSwag.", "Scalar.", "AutoMapper", "MediatR", "FluentValidation", "Serilog", "NLog", "Npgsql", "MySql", "Pomelo.", "Dapper",
        "Hangfire", "Quartz", "Polly", "Refit", "MassTransit", "StackExchange.", "OpenTelemetry", "Asp.Versioning", "Mapster", "Scrutor", "Carter", "Azure.", "AWSSDK", "Newtonsoft.", "Ocelot", "Yarp.", "Grpc.", "ModelContextProtocol", "MongoDB.", "HotChocolate", "GraphQL", "Stripe", "SendGrid",
    ];

    private readonly SchemeFacts _schemes = new();
    private readonly HashSet<SyntaxNode> _options = [];

    /// <summary>The set-up of the project.</summary>
    public SchemeFacts Read()
    {
        HashSet<IOperation> roots = [];
        bool hasOptionsClass = false;
        foreach (IInvocationOperation call in facts.Project.Calls(Topic.Registration, static _ => true, cancellation))
        {
            if (IsOfAuthentication(call))
            {
                Registration(call);
            }

            if (IsService(call))
            {
                roots.Add(SourceGraphs.RootOf(call));
                hasOptionsClass |= SchemeOptions.RegistersClass(call);
            }
        }

        if (hasOptionsClass)
        {
            _schemes.Change(null, SchemeOptions.Customised);
        }

        Settings(roots);
        Startups(roots);
        foreach (IOperation root in roots)
        {
            _schemes.HasUnseen = _schemes.HasUnseen || HasUnseen(root);
        }

        return _schemes;
    }

    /// <summary>The text of a scheme's name: a constant, or one of the fields that are constants in all but the keyword.</summary>
    public static string? TextOf(IOperation? value)
    {
        if (value is null)
        {
            return null;
        }

        IOperation plain = StatusValue.Unwrap(value);
        return plain.ConstantValue is { HasValue: true, Value: string text } ? text
            : plain is IFieldReferenceOperation { Field: { IsStatic: true } field } ? field.ContainingType.Name is "IdentityConstants" ? SchemeTable.IdentityConstant(field.Name) : Initial(field)
            : null;
    }

    private void Registration(IInvocationOperation call)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.Name is "AddAuthentication" or "AddAuthenticationCore" && IsServices(ReceiverType(call)))
        {
            _schemes.AddSetup(call);
            if (ResultArguments.Find(call.Arguments, "defaultScheme") is { } scheme)
            {
                _schemes.SetDefault("DefaultScheme", TextOf(scheme));
            }

            Options(call);
            return;
        }

        if (ReceiverType(call).Is(facts.Types.Pipeline.AuthenticationOptions))
        {
            AddToOptions(call);
            return;
        }

        if (!method.DeclaringSyntaxReferences.IsEmpty)
        {
            return; // what a method of the project registers is seen inside it
        }

        if (SchemeTable.Find(method.Name) is { } entry)
        {
            Known(call, entry);
        }
        else if (method.ReturnType.IsOrDerivesFrom(facts.Types.Pipeline.AuthenticationBuilder) || ReceiverType(call).IsOrDerivesFrom(facts.Types.Pipeline.AuthenticationBuilder))
        {
            _schemes.HasUnseen = true;
            _schemes.Add(new Scheme(FirstText(call), ChallengeBehaviour.Unknown, null, call));
        }
    }

    private void Known(IInvocationOperation call, SchemeTable.Entry entry)
    {
        bool isNamed = NameOf(call, entry, out string? name);
        name = isNamed ? name : entry.Name;
        HandlerJudge judge = new(facts, cancellation);
        ITypeSymbol? handler = call.TargetMethod.TypeArguments is { IsEmpty: false } types ? types[types.Length - 1] : null;
        (ChallengeBehaviour behaviour, string? challenge) = call.TargetMethod.Name is "AddScheme" ? judge.Of(handler) : (entry.Behaviour, entry.Challenge);
        Scheme scheme = new(name, behaviour, challenge, call)
        {
            Forbids = call.TargetMethod.Name is "AddScheme" ? judge.Forbids(handler) : behaviour is ChallengeBehaviour.SendsHeader or ChallengeBehaviour.Refuses,
            ForwardsForbid = behaviour is ChallengeBehaviour.Forwards,
        };
        _schemes.Add(new SchemeOptions(facts, cancellation).Apply(scheme, call));
        foreach (string more in entry.More)
        {
            _schemes.Add(new Scheme(more, ChallengeBehaviour.Redirects, null, call));
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
            if (operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { } property } } assignment && property.ContainingType.Is(facts.Types.Pipeline.AuthenticationOptions) && property.Name.StartsWith("Default", StringComparison.Ordinal))
            {
                _schemes.SetDefault(property.Name, TextOf(assignment.Value));
            }
            else if (operation is IInvocationOperation { TargetMethod.Name: "AddScheme" } added && ReceiverType(added).Is(facts.Types.Pipeline.AuthenticationOptions))
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
            handler ??= operation is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "HandlerType" }, Value: { } value } && StatusValue.Unwrap(value) is ITypeOfOperation { TypeOperand: { } type } ? type : null;
        }

        HandlerJudge judge = new(facts, cancellation);
        (ChallengeBehaviour behaviour, string? challenge) = judge.Of(handler);
        _schemes.Add(new Scheme(FirstText(call), behaviour, challenge, call) { Forbids = judge.Forbids(handler) });
        _schemes.HasUnseen |= !_options.Contains(call.Syntax); // an IConfigureOptions may set more than can be read here
    }

    private void Settings(HashSet<IOperation> roots)
    {
        foreach ((SyntaxNode name, Mention mention) in facts.Project.Names(Topic.Setting, static _ => true, cancellation))
        {
            switch (mention.Name)
            {
                case "FallbackPolicy" or "SetFallbackPolicy":
                    _schemes.HasFallbackPolicy = true;
                    break;
                case "DefaultPolicy" or "SetDefaultPolicy":
                    _schemes.DefaultPolicyNamesSchemes |= NamesSchemes(name);
                    break;
                case "Configure" or "PostConfigure" or "ConfigureAll" or "PostConfigureAll" or "ConfigureOptions" or "ConfigureApplicationCookie" or "ConfigureExternalCookie"
                    when ProjectFacts.CallOf(name) is { } node && facts.Sources.Operation(node, cancellation) is IInvocationOperation call:
                    if (call.TargetMethod.TypeArguments is [{ } options] && options.Is(facts.Types.Pipeline.AuthenticationOptions))
                    {
                        Options(call);
                    }
                    else
                    {
                        new SchemeOptions(facts, cancellation).ApplySetting(call, _schemes);
                    }

                    if (IsService(call))
                    {
                        roots.Add(SourceGraphs.RootOf(call));
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
            if (node is ObjectCreationExpressionSyntax { Type: { } type, ArgumentList.Arguments.Count: > 0 } && type.ToString().EndsWith("AuthorizationPolicyBuilder", StringComparison.Ordinal)
                || node is IdentifierNameSyntax { Identifier.ValueText: "AddAuthenticationSchemes" or "AuthenticationSchemes" })
            {
                return true;
            }
        }

        return false;
    }

    // Where services are registered: the bodies that create hosts, and the start-up classes that they name.
    private void Startups(HashSet<IOperation> roots)
    {
        foreach (IInvocationOperation call in facts.Project.Calls(Topic.Host, static name => name is not "Create", cancellation))
        {
            roots.Add(SourceGraphs.RootOf(call));
            if (call.TargetMethod is { Name: "UseStartup", TypeArguments: [INamedTypeSymbol startup] })
            {
                foreach (ISymbol member in startup.GetMembers())
                {
                    if (member is IMethodSymbol { Name: "ConfigureServices" } method && facts.Sources.Body(method, cancellation) is { } body)
                    {
                        roots.Add(body);
                    }
                }

                _schemes.HasUnseen |= startup.DeclaringSyntaxReferences.IsEmpty || startup.BaseType is not null and not { SpecialType: SpecialType.System_Object };
            }
        }
    }

    // Services that are handed to code which cannot be read may come back with anything.
    private bool HasUnseen(IOperation root)
    {
        foreach (IOperation operation in OperationWalk.Of(root))
        {
            switch (operation)
            {
                case IInvocationOperation call when HandsOverServices(call):
                    IMethodSymbol method = (call.TargetMethod.ReducedFrom ?? call.TargetMethod).OriginalDefinition;
                    bool isReadable = method.MethodKind is not MethodKind.DelegateInvoke && method.DeclaringSyntaxReferences.IsEmpty
                        ? IsHarmless(method.ContainingAssembly?.Name ?? string.Empty) || SchemeTable.Find(method.Name) is not null
                        : method is { IsAbstract: false, MethodKind: not MethodKind.DelegateInvoke };
                    if (!isReadable || method.Name is "AddOpenIddict" or "AddIdentityServer")
                    {
                        return true;
                    }

                    break;
                case IInvalidOperation or IDynamicInvocationOperation when operation.Syntax is InvocationExpressionSyntax && OperationWalk.Of(operation) is { } inner:
                    foreach (IOperation part in inner)
                    {
                        if (IsServices(part.Type))
                        {
                            return true;
                        }
                    }

                    break;
            }
        }

        return false;
    }

    private bool HandsOverServices(IInvocationOperation call)
    {
        if (call.Instance is { } instance && IsServices(StatusValue.Unwrap(instance).Type))
        {
            return true;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsServices(StatusValue.Unwrap(argument.Value).Type))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsServices(ITypeSymbol? type) => type is not null
        && (type.IsOrImplements(facts.Types.Pipeline.ServiceCollection) || type.IsOrDerivesFrom(facts.Types.Pipeline.AuthenticationBuilder)
            || type.Name is "WebApplicationBuilder" or "IHostBuilder" or "IHostApplicationBuilder" or "IWebHostBuilder" or "ConfigureHostBuilder" or "ConfigureWebHostBuilder" or "HostApplicationBuilder" or "IdentityBuilder" or "IMvcBuilder");

    private bool IsService(IInvocationOperation call) => IsServices(ReceiverType(call));

    private bool IsOfAuthentication(IInvocationOperation call) =>
        IsService(call) || ReceiverType(call).Is(facts.Types.Pipeline.AuthenticationOptions) || call.TargetMethod.ReturnType.IsOrDerivesFrom(facts.Types.Pipeline.AuthenticationBuilder);

    private static bool IsHarmless(string assembly)
    {
        foreach (string prefix in Harmless)
        {
            if (assembly.StartsWith(prefix, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // False where the call leaves the name to the method; true with null where it gives one that cannot be read.
    private static bool NameOf(IInvocationOperation call, SchemeTable.Entry entry, out string? name)
    {
        name = null;
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument is { ArgumentKind: ArgumentKind.Explicit, Parameter: { Type.SpecialType: SpecialType.System_String } parameter }
                && (entry.NameParameter is null ? parameter.Name is "authenticationScheme" or "scheme" : parameter.Name == entry.NameParameter))
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

    private static ITypeSymbol? ReceiverType(IInvocationOperation call) =>
        call.Instance is { } instance ? StatusValue.Unwrap(instance).Type
        : call.TargetMethod.IsExtensionMethod && call.Arguments is [{ Value: { } first }, ..] ? StatusValue.Unwrap(first).Type : null;

    private static string? Initial(IFieldSymbol field) =>
        field is { IsReadOnly: true, DeclaringSyntaxReferences: [{ } reference] } && reference.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: LiteralExpressionSyntax literal } ? literal.Token.ValueText : null;
}
