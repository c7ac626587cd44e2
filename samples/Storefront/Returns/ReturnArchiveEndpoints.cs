namespace Storefront.Returns;

/// <summary>More ways to give the wrong one of the two: 403 to somebody unknown, 401 for a locked file, a status that no client knows.</summary>
public static class ReturnArchiveEndpoints
{
    public static void MapReturnArchive(this IEndpointRouteBuilder app)
    {
        app.MapGet("/archive/{id:int}", (int id, HttpContext context, ReturnPolicy policy) =>
        {
            if (context.User.Identity is not { IsAuthenticated: true })
            {
                return Results.StatusCode(StatusCodes.Status403Forbidden); // UNA2003
            }

            try
            {
                return Results.Text(policy.Archive(id));
            }
            catch (UnauthorizedAccessException)
            {
                return Results.Text("The archive is locked", statusCode: StatusCodes.Status401Unauthorized); // UNA1001 UNA2007
            }
        });

        app.MapGet("/archive/draft", (HttpContext context) =>
        {
            if (context.Session.GetString("draft") is not { } draft)
            {
                return Results.StatusCode(440); // UNA2008
            }

            return Results.Text(draft);
        });
    }
}
