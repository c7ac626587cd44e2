// A host whose set-up is wrong: two schemes and no default, and steps of the pipeline in the wrong order.
WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
builder.Services.AddControllers();
builder.Services.AddCors(options => options.AddDefaultPolicy(policy => policy.WithOrigins("https://shop.example")));
builder.Services.AddAuthentication() // UNA4006
    .AddCookie()
    .AddJwtBearer();
builder.Services.AddAuthorization();

WebApplication app = builder.Build();

app.Use(async (context, next) => // UNA4007
{
    await next(context);
    if (context.Response.StatusCode == StatusCodes.Status401Unauthorized)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer";
    }
});

app.UseAuthorization(); // UNA4001 UNA4002
app.UseAuthentication();
app.UseCors();

app.MapControllers();
app.Run();
