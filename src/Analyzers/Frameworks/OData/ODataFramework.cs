using System.Collections.Generic;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Unauthorized.Analyzers.Operations;
using Unauthorized.Analyzers.Responses;

namespace Unauthorized.Analyzers.Frameworks.OData;

/// <summary>
/// ASP.NET Core OData: errors whose code is the status, as text. <c>ODataErrorResult.ExecuteResultAsync</c> converts the code to the status
/// of an <c>ObjectResult</c>; one that is no number throws. <c>UnauthorizedODataResult</c> and <c>ODataController.Unauthorized</c> are
/// results of MVC, which knows them.
/// </summary>
internal sealed class ODataFramework(FrameworkFacts facts) : Framework(facts)
{
    private readonly INamedTypeSymbol? _result = TypeLookup.Resolve(
        facts.Compilation,
        "Microsoft.AspNetCore.OData.Results.ODataErrorResult"
    );
    private readonly INamedTypeSymbol? _error = TypeLookup.Resolve(facts.Compilation, "Microsoft.OData.ODataError");

    /// <inheritdoc/>
    public override bool IsPresent => _result is not null;

    // It stands on ASP.NET Core, which answers the requests.
    /// <inheritdoc/>
    public override Capabilities Capabilities => Capabilities.None;

    /// <inheritdoc/>
    public override void Recognize(IOperation operation, LocalValues locals, List<Response> into)
    {
        if (MakesError(operation) && StatusIn(operation, locals) is { } status)
        {
            string name = operation is IInvocationOperation call ? call.TargetMethod.Name : operation.Type!.Name;
            into.Add(new Response(operation, status, ResponseShape.Result, name));
        }
    }

    /// <inheritdoc/>
    public override int? StatusOf(IOperation operation) => MakesError(operation) ? StatusIn(operation, locals: null) : null;

    private bool MakesError(IOperation operation) =>
        operation switch
        {
            IObjectCreationOperation { Constructor: not null, Type: { } type } => type.Is(_result),
            IInvocationOperation
            {
                TargetMethod: { Name: "ODataErrorResult", DeclaringSyntaxReferences.IsEmpty: true, ReturnType: { } type }
            } => type.Is(_result),
            _ => false,
        };

    private int? StatusIn(IOperation operation, LocalValues? locals)
    {
        IEnumerable<IArgumentOperation> arguments = ResultArguments.Of(operation);
        IOperation? code = ResultArguments.Find(arguments, "errorCode");
        if (code is null && ErrorIn(arguments, locals) is { } error)
        {
            code = ResultArguments.Initialised(error, "Code") ?? ResultArguments.Initialised(error, "ErrorCode");
        }

        return
            code?.ConstantValue is { HasValue: true, Value: string text }
            && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
            ? status
            : null;
    }

    private IObjectCreationOperation? ErrorIn(IEnumerable<IArgumentOperation> arguments, LocalValues? locals)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            IOperation value = OperationValue.Unwrap(argument.Value);
            if (value is ILocalReferenceOperation { Local: { } local } && locals?.Of(local) is [{ } only])
            {
                value = OperationValue.Unwrap(only);
            }

            if (value is IObjectCreationOperation creation && creation.Type.Is(_error))
            {
                return creation;
            }
        }

        return null;
    }
}
