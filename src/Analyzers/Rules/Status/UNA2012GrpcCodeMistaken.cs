using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Unauthorized.Analyzers.Conditions;
using Unauthorized.Analyzers.Responses;
using Unauthorized.Analyzers.Verdicts;

namespace Unauthorized.Analyzers.Rules.Status;

/// <summary>
/// UNA2012: a gRPC service that answers <c>Unauthenticated</c> after it refused a permission, or <c>PermissionDenied</c> to a caller whom
/// nobody has authenticated: what UNA2001 to UNA2003 are for HTTP.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UNA2012GrpcCodeMistaken() : ResponseRule(Descriptor)
{
    /// <summary>The id of the rule.</summary>
    public const string Id = "UNA2012";

    private static readonly DiagnosticDescriptor Descriptor = Descriptors.Suggestion(
        Id,
        "A gRPC status tells an unknown caller from one who may not",
        "{0}, but the status is '{1}'",
        "Unauthenticated says that the credentials of the call are missing or not valid, PermissionDenied that the caller is known "
            + "and may not. Clients get a new token for the one and give up for the other."
    );

    private protected override Capabilities Needs => Capabilities.RemoteCalls;

    private protected override bool Concerns(Response response) => response.Shape is ResponseShape.Grpc;

    private protected override void Analyze(in ResponseContext context)
    {
        string? evidence = context.Response.Status == 401 ? Refused(context) : Unknown(context);
        if (evidence is not null)
        {
            context.Report(Descriptor, [], evidence, context.Response.Name);
        }
    }

    private static string? Refused(in ResponseContext context) =>
        ForbiddenVerdict.Asked(context) is { Kind: not ForbiddenKind.None, Evidence: { } evidence }
            ? evidence + " refuses a permission, which is 'PermissionDenied'"
            : null;

    private static string? Unknown(in ResponseContext context) =>
        context.Guard
            is {
                IsGuarded: true,
                Subject: { Kind: SubjectKind.Identity, Passed: false, Certainty: Certainty.Proven, Evidence: { } evidence }
            }
        && !context.Caller.IsAuthenticated
            ? evidence + " shows that nobody has authenticated the caller, which is 'Unauthenticated'"
            : null;
}
