using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Storefront.Basket;
using Storefront.Identity;
using Storefront.Orders;
using Storefront.Partners;
using Storefront.Payments;
using Storefront.Returns;
using Storefront.Shop;
using Storefront.Suppliers;
using Storefront.Warehouse;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
StorefrontSettings settings = builder.Configuration.GetSection("Storefront").Get<StorefrontSettings>() ?? new StorefrontSettings();

builder.Services.AddSingleton(settings);
builder.Services.AddSingleton<ShopStore>();
builder.Services.AddSingleton<TokenIssuer>();
builder.Services.AddSingleton<ReturnPolicy>();
builder.Services.AddDistributedMemoryCache();
builder.Services.AddSession();
builder.Services.AddControllers();
builder.Services.AddRazorPages();
builder.Services.AddProblemDetails();

builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme)
    .AddJwtBearer(options =>
    {
        options.MapInboundClaims = false;
        options.TokenValidationParameters = new TokenValidationParameters
        {
            ValidIssuer = TokenIssuer.Issuer,
            ValidAudience = TokenIssuer.Audience,
            IssuerSigningKey = TokenIssuer.KeyOf(settings),
            ClockSkew = TimeSpan.Zero,
            NameClaimType = "sub",
            RoleClaimType = "role",
        };
    })
    .AddScheme<ApiKeyOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, options => options.Keys = settings.PartnerKeys)
    .AddSuppliers(settings);
builder.Services.AddAuthorization();
builder.Services.AddHttpContextAccessor();
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Microsoft.AspNetCore.Authorization.IAuthorizationHandler, DuringHoursHandler>();

WebApplication app = builder.Build();

app.UseOrderRefusals();
app.UseSession();
app.UseMiddleware<TokenLifetimeMiddleware>();
app.UseMiddleware<LoadingDockMiddleware>();
app.UseMiddleware<TruckGateMiddleware>();
app.UseAuthentication();
app.UseAuthorization();

app.MapGet("/", () => "Storefront");
app.MapControllers();
app.MapRazorPages();
app.MapTracking();
app.MapBasket();
app.MapPartners();
app.MapPayments();
app.MapReturnArchive();
app.MapDeliveries();
app.MapDock();
app.MapSuppliers();
app.MapWarehouse();

app.Run();
