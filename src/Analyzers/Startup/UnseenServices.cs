using System;
using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Files;
using Unauthorized.Analyzers.Frameworks.Hosting;
using Unauthorized.Analyzers.Operations;

namespace Unauthorized.Analyzers.Startup;

/// <summary>
/// Finds services that are handed to code which cannot be read, and which may come back with any scheme. It binds all start-up code, so it
/// is asked last, where a decision hangs on nothing else.
/// </summary>
internal sealed class UnseenServices(StartupContext facts)
{
    // Assemblies whose registrations are known not to bring schemes of their own; all that do are in the table.
    private static readonly string[] Harmless =
    [
        "Microsoft.",
        "System.",
        "netstandard",
        "mscorlib",
        "Swashbuckle.",
        "NSwag.",
        "Scalar.",
        "AutoMapper",
        "MediatR",
        "FluentValidation",
        "Serilog",
        "NLog",
        "Npgsql",
        "MySql",
        "Pomelo.",
        "Dapper",
        "Hangfire",
        "Quartz",
        "Polly",
        "Refit",
        "MassTransit",
        "StackExchange.",
        "OpenTelemetry",
        "Asp.Versioning",
        "Mapster",
        "Scrutor",
        "Carter",
        "Azure.",
        "AWSSDK",
        "Newtonsoft.",
        "Ocelot",
        "Yarp.",
        "Grpc.",
        "ModelContextProtocol",
        "MongoDB.",
        "HotChocolate",
        "GraphQL",
        "Stripe",
        "SendGrid",
    ];

    /// <summary>Whether any start-up code hands its services to code that cannot be read.</summary>
    public bool Any()
    {
        // The answer is kept for all rules, so it is not given up because one of them is no longer asked.
        CancellationToken cancellation = CancellationToken.None;
        if (IsUnresolved(cancellation))
        {
            return true;
        }

        HashSet<IOperation> read = [];
        foreach (IOperation root in Roots(cancellation))
        {
            if (read.Add(root) && HasUnseen(root))
            {
                return true;
            }
        }

        return HasUnseenStartup(cancellation);
    }

    // A registration that does not bind, for want of a reference or a using, may be one of a scheme.
    private bool IsUnresolved(CancellationToken cancellation)
    {
        foreach (
            (SyntaxNode name, NameOccurrence _) in facts.Flow.Frameworks.Files.Names(NameTopic.Registration, static _ => true, cancellation)
        )
        {
            if (CallSyntax.CallOf(name) is { } call && facts.Flow.Sources.Operation(call, cancellation) is null or IInvalidOperation)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a call is made on services: a collection, or a builder of hosts, authentication, identity or MVC.</summary>
    public static bool IsService(IInvocationOperation call, HostingTypes types) => IsServices(ReceiverType(call), types);

    /// <summary>The type of what a method is called on, an extension method or not; null for a static call.</summary>
    public static ITypeSymbol? ReceiverType(IInvocationOperation call) =>
        OperationValue.Receiver(call) is { } receiver ? OperationValue.Unwrap(receiver).Type : null;

    // The bodies that register services or create hosts, and the start-up classes that these name.
    private IEnumerable<IOperation> Roots(CancellationToken cancellation)
    {
        foreach (IInvocationOperation call in facts.Flow.Frameworks.Calls(NameTopic.Registration, static _ => true, cancellation))
        {
            if (IsService(call, facts.Hosting))
            {
                yield return OperationWalk.Root(call);
            }
        }

        foreach (
            IInvocationOperation call in facts.Flow.Frameworks.Calls(
                NameTopic.Setting,
                static name => name.IndexOf("Configure", StringComparison.Ordinal) >= 0,
                cancellation
            )
        )
        {
            if (IsService(call, facts.Hosting))
            {
                yield return OperationWalk.Root(call);
            }
        }

        foreach (
            IInvocationOperation call in facts.Flow.Frameworks.Calls(NameTopic.Host, static name => name is not "Create", cancellation)
        )
        {
            yield return OperationWalk.Root(call);
            if (call.TargetMethod is { Name: "UseStartup", TypeArguments: [INamedTypeSymbol startup] })
            {
                foreach (ISymbol member in startup.GetMembers())
                {
                    if (
                        member is IMethodSymbol { Name: "ConfigureServices" } method
                        && facts.Flow.Sources.Body(method, cancellation) is { } body
                    )
                    {
                        yield return body;
                    }
                }
            }
        }
    }

    private bool HasUnseenStartup(CancellationToken cancellation)
    {
        foreach (
            IInvocationOperation call in facts.Flow.Frameworks.Calls(NameTopic.Host, static name => name is "UseStartup", cancellation)
        )
        {
            if (
                call.TargetMethod.TypeArguments is [INamedTypeSymbol startup]
                && (
                    !facts.Flow.Frameworks.IsOfProject(startup)
                    || startup.BaseType is not null and not { SpecialType: SpecialType.System_Object }
                )
            )
            {
                return true;
            }
        }

        return false;
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
                    bool isReadable =
                        method.MethodKind is not MethodKind.DelegateInvoke && !facts.Flow.Frameworks.IsOfProject(method)
                            ? IsHarmless(method.ContainingAssembly?.Name ?? string.Empty)
                                || KnownRegistrations.Find(method.Name) is not null
                            : method is { IsAbstract: false, MethodKind: not MethodKind.DelegateInvoke };
                    if (!isReadable || method.Name is "AddOpenIddict" or "AddIdentityServer")
                    {
                        return true;
                    }

                    break;
                case IInvalidOperation
                or IDynamicInvocationOperation
                    when operation.Syntax is InvocationExpressionSyntax && OperationWalk.Of(operation) is { } inner:
                    foreach (IOperation part in inner)
                    {
                        if (IsServices(part.Type, facts.Hosting))
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
        if (call.Instance is { } instance && IsServices(OperationValue.Unwrap(instance).Type, facts.Hosting))
        {
            return true;
        }

        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (IsServices(OperationValue.Unwrap(argument.Value).Type, facts.Hosting))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsServices(ITypeSymbol? type, HostingTypes types) =>
        type is not null
        && (
            type.IsOrImplements(types.ServiceCollection)
            || type.IsOrDerivesFrom(types.AuthenticationBuilder)
            || type.Name
                is "WebApplicationBuilder"
                    or "IHostBuilder"
                    or "IHostApplicationBuilder"
                    or "IWebHostBuilder"
                    or "ConfigureHostBuilder"
                    or "ConfigureWebHostBuilder"
                    or "HostApplicationBuilder"
                    or "IdentityBuilder"
                    or "IMvcBuilder"
        );

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
}
