using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.Authentication;

/// <summary>ASP.NET Core's authentication: handlers of schemes, their events, challenge and forbid, sign-in and token handlers.</summary>
internal sealed class AuthenticationFramework : Framework
{
    private readonly AuthenticationTypes _types;
    private readonly SignInTypes _signIn;
    private readonly AuthenticationRecognizer _recognizer;

    /// <summary>Looks the types up.</summary>
    public AuthenticationFramework(FrameworkFacts facts)
        : base(facts)
    {
        _types = new AuthenticationTypes(facts.Compilation);
        _signIn = new SignInTypes(facts.Compilation);
        _recognizer = new AuthenticationRecognizer(_types);
    }

    /// <summary>What is known of the challenge of a handler that is not of this project (<c>on-the-wire.md</c> A2, D8).</summary>
    private EffectKind ChallengeOf(INamedTypeSymbol handler) =>
        handler.Is(_types.AuthenticationHandler) ? EffectKind.RespondsBare
        : handler.Name is "JwtBearerHandler" or "BearerTokenHandler" or "NegotiateHandler" or "McpAuthenticationHandler"
            ? EffectKind.SetsHeader
        : EffectKind.Delegates;

    /// <inheritdoc/>
    public override bool IsPresent =>
        _types.HttpContextExtensions is not null
        || _types.AuthenticationHandlerInterface is not null
        || _types.SecurityTokenException is not null
        || _signIn.IsPresent;

    /// <inheritdoc/>
    public override Capabilities Capabilities =>
        (_types.AuthenticationHandlerInterface is not null ? Capabilities.AuthenticationHandlers : Capabilities.None)
        | (_types.SecurityTokenException is not null ? Capabilities.TokenExceptions : Capabilities.None);

    /// <inheritdoc/>
    public override TypeRoles RolesOf(ITypeSymbol type) =>
        (type.IsOrImplements(_types.AuthenticationHandlerInterface) ? TypeRoles.AuthenticationHandler | TypeRoles.Carrier : TypeRoles.None)
        | (type.IsOrDerivesFrom(_types.EventContext) ? TypeRoles.Carrier | TypeRoles.MayDecide : TypeRoles.None)
        | (type.IsOrDerivesFrom(_types.JwtBearerChallengeContext) ? TypeRoles.ChallengeEventContext : TypeRoles.None)
        | (type.Is(_types.HttpContextExtensions) ? TypeRoles.SchemeCaller : TypeRoles.None)
        | (type.Is(_types.JwtBearerOptions) ? TypeRoles.ChallengeOptions : TypeRoles.None)
        | (type.IsOrDerivesFrom(_types.SecurityTokenException) ? TypeRoles.TokenException : TypeRoles.None);

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into) =>
        _recognizer.Recognize(operation, locals, into);

    // A challenge leaves the header to the handler of a scheme; whether that sends one is the handler rules' business.
    /// <inheritdoc/>
    public override Effect? HeaderEffectOf(IOperation operation, LocalValues locals) =>
        operation is IInvocationOperation { TargetMethod: { Name: "ChallengeAsync", ContainingType: { } type } }
        && (
            type.Is(_types.HttpContextExtensions)
            || type.IsOrImplements(_types.AuthenticationService)
            || type.IsOrImplements(_types.AuthenticationHandlerInterface)
        )
            ? new Effect(EffectKind.SetsHeader) { Traits = EffectTraits.Challenges }
            : null;

    /// <inheritdoc/>
    public override Effect? ControlEffectOf(IOperation operation)
    {
        if (operation is not IInvocationOperation { TargetMethod: { } method } call)
        {
            return null;
        }

        if (
            method.Name is "HandleResponse"
            && method.Parameters.IsEmpty
            && call.Instance?.Type.IsOrDerivesFrom(_types.EventContext) == true
        )
        {
            return new Effect(EffectKind.HandlesResponse);
        }

        if (Facts.IsOfProject(method))
        {
            return null;
        }

        if (method.ContainingType.IsOrImplements(_types.AuthenticationHandlerInterface))
        {
            return method.Name switch
            {
                "HandleChallengeAsync" => new Effect(ChallengeOf(method.ContainingType)) { Traits = EffectTraits.ChallengesByBase },
                "HandleForbiddenAsync" => new Effect(EffectKind.Delegates),
                "ForbidAsync" => new Effect(EffectKind.Delegates) { Traits = EffectTraits.Forbids },
                _ => new Effect(EffectKind.None),
            };
        }

        return method.Name is "ForbidAsync" && method.ContainingType.Is(_types.HttpContextExtensions)
            ? new Effect(EffectKind.Delegates) { Traits = EffectTraits.Forbids }
            : null;
    }

    /// <inheritdoc/>
    public override bool SignsIn(IMethodSymbol method) => _signIn.SignsIn(method);

    /// <inheritdoc/>
    public override FunctionRole RoleOf(IMethodSymbol function)
    {
        foreach (IParameterSymbol parameter in function.Parameters)
        {
            if (parameter.Type.IsOrDerivesFrom(_types.JwtBearerChallengeContext))
            {
                return FunctionRole.JwtChallengeEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(_types.JwtForbiddenContext))
            {
                return FunctionRole.JwtForbiddenEvent;
            }

            if (
                parameter.Type.IsOrDerivesFrom(_types.JwtFailedContext)
                || parameter.Type.IsOrDerivesFrom(_types.JwtReceivedContext)
                || parameter.Type.IsOrDerivesFrom(_types.JwtValidatedContext)
            )
            {
                return FunctionRole.JwtEarlyEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(_types.RedirectContext))
            {
                return FunctionRole.RedirectEvent;
            }

            if (parameter.Type.IsOrDerivesFrom(_types.EventContext))
            {
                return FunctionRole.AuthenticationEvent;
            }
        }

        if (function.MethodKind is MethodKind.Ordinary && function.ContainingType.IsOrImplements(_types.AuthenticationHandlerInterface))
        {
            return function.Name switch
            {
                "HandleChallengeAsync" or "ChallengeAsync" => FunctionRole.HandlerChallenge,
                "HandleForbiddenAsync" or "ForbidAsync" => FunctionRole.HandlerForbidden,
                "HandleAuthenticateAsync" or "AuthenticateAsync" => FunctionRole.HandlerAuthenticate,
                _ => FunctionRole.Handler,
            };
        }

        return FunctionRole.Ordinary;
    }
}
