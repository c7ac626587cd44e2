using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Flow;
using Unauthorized.Analyzers.Frameworks;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Endpoints;

/// <summary>
/// Tells endpoints at which a user signs in, or gets a token: by what they call first, by their route or name last. Whether a 401 there
/// needs a challenge is disputed, so they have a rule of their own. Webhooks and API keys are no sign-in.
/// </summary>
internal static class SignInEndpoints
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "login",
        "logon",
        "signin",
        "authenticate",
        "token",
        "tokens",
        "refresh",
        "refreshtoken",
        "gettoken",
        "createtoken",
        "generatetoken",
        "issuetoken",
        "loginuser",
        "signinuser",
        "loginasync",
        "signinasync",
        "authenticateuser",
        "accesstoken",
        "twofactorlogin",
        "externallogin",
    };

    /// <summary>
    /// Whether the answer is made at a sign-in endpoint; <paramref name="caller"/> must be what is declared of it, since a signed-in caller
    /// signs in no more.
    /// </summary>
    public static bool Is(Response response, ISymbol owner, BodyFacts body, Caller caller, FrameworkFacts facts) =>
        !caller.IsAuthenticated
        && (ChecksCredentials(Endpoint(response.Operation, body.Root), facts) || IsNamed(response.Operation, owner, facts));

    // The whole handler counts, not only what comes before the answer: a token is issued after the password was right.
    private static IOperation Endpoint(IOperation operation, IOperation root)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && MapCall(lambda) is not null)
            {
                return lambda.Body;
            }
        }

        return root;
    }

    private static bool ChecksCredentials(IOperation endpoint, FrameworkFacts facts)
    {
        foreach (IOperation operation in OperationWalk.Of(endpoint))
        {
            if (operation is IInvocationOperation { TargetMethod: { } method } && SignsIn(method, facts))
            {
                return true;
            }
        }

        return false;
    }

    private static bool SignsIn(IMethodSymbol method, FrameworkFacts facts)
    {
        foreach (Framework framework in facts.Present)
        {
            if (framework.SignsIn(method))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamed(IOperation operation, ISymbol owner, FrameworkFacts facts)
    {
        for (IOperation? current = operation; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation lambda && MapCall(lambda) is { } map)
            {
                return ResultArguments.Find(map.Arguments, "pattern")?.ConstantValue is { HasValue: true, Value: string pattern }
                    && IsRoute(pattern);
            }
        }

        if (owner is not IMethodSymbol method)
        {
            return false;
        }

        if (IsName(method.Name) || Route(method) is { } own && IsRoute(own))
        {
            return true;
        }

        // The type names the endpoint only where the member adds nothing to it.
        INamedTypeSymbol type = method.ContainingType;
        if (facts.Is(type, TypeRoles.Endpoint))
        {
            return IsName(TypeName(type)) || (Route(type) ?? ConfiguredRoute(type)) is { } configured && IsRoute(configured);
        }

        bool isPlain =
            Route(method) is null
            && method.Name
                is "Post"
                    or "PostAsync"
                    or "Create"
                    or "CreateAsync"
                    or "Index"
                    or "IndexAsync"
                    or "Get"
                    or "GetAsync"
                    or "OnPost"
                    or "OnPostAsync"
                    or "OnGet"
                    or "OnGetAsync";
        return isPlain
            && facts.Is(type, TypeRoles.Controller | TypeRoles.PageModel | TypeRoles.ClassicController)
            && (IsName(TypeName(type)) || (Route(type) is { } shared && IsRoute(shared)));
    }

    private static IInvocationOperation? MapCall(IAnonymousFunctionOperation lambda)
    {
        for (
            IOperation? current = lambda.Parent;
            current is IDelegateCreationOperation or IConversionOperation or IArgumentOperation or IInvocationOperation;
            current = current.Parent
        )
        {
            if (current is IInvocationOperation call)
            {
                return call.TargetMethod.Name.StartsWith("Map", StringComparison.Ordinal) ? call : null;
            }
        }

        return null;
    }

    private static string? Route(ISymbol symbol)
    {
        foreach (AttributeData attribute in symbol.GetAttributes())
        {
            if (
                attribute.AttributeClass is { Name: { } name }
                && (name.StartsWith("Http", StringComparison.Ordinal) || name is "RouteAttribute")
                && attribute.ConstructorArguments is [{ Value: string template }, ..]
            )
            {
                return template;
            }
        }

        return null;
    }

    // `Post("/api/login")` in the Configure method of an endpoint.
    private static string? ConfiguredRoute(INamedTypeSymbol type)
    {
        foreach (ISymbol member in type.GetMembers("Configure"))
        {
            foreach (SyntaxReference reference in member.DeclaringSyntaxReferences)
            {
                foreach (SyntaxNode node in reference.GetSyntax().DescendantNodes())
                {
                    if (
                        node is InvocationExpressionSyntax
                        {
                            Expression: IdentifierNameSyntax { Identifier.ValueText: "Get" or "Post" or "Put" or "Routes" },
                            ArgumentList.Arguments: [{ Expression: LiteralExpressionSyntax { Token.Value: string route } }, ..]
                        }
                    )
                    {
                        return route;
                    }
                }
            }
        }

        return null;
    }

    // The last part of the route that is no parameter says what the endpoint does.
    private static bool IsRoute(string template)
    {
        string[] parts = template.Split(new[] { '/' }, StringSplitOptions.RemoveEmptyEntries);
        for (int i = parts.Length - 1; i >= 0; i--)
        {
            if (parts[i][0] is not '{')
            {
                return IsName(parts[i]);
            }
        }

        return false;
    }

    private static bool IsName(string name)
    {
        string plain = name.Replace("-", string.Empty).Replace("_", string.Empty);
        plain = plain.EndsWith("Async", StringComparison.Ordinal) ? plain.Substring(0, plain.Length - "Async".Length) : plain;
        return Names.Contains(plain);
    }

    private static string TypeName(INamedTypeSymbol type)
    {
        foreach (string suffix in new[] { "Controller", "Model", "Endpoint" })
        {
            if (type.Name.EndsWith(suffix, StringComparison.Ordinal))
            {
                return type.Name.Substring(0, type.Name.Length - suffix.Length);
            }
        }

        return type.Name;
    }
}
