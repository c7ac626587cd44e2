using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;
using Storefront.Identity;
using Storefront.Shop;

namespace Storefront.Suppliers;

/// <summary>Bearer tokens of suppliers, whose events answer in the place of the handler.</summary>
public static class SupplierTokens
{
    public static AuthenticationBuilder AddSuppliers(this AuthenticationBuilder builder, StorefrontSettings settings) => builder
        .AddScheme<AuthenticationSchemeOptions, SupplierBasicHandler>("SupplierPassword", null)
        .AddScheme<AuthenticationSchemeOptions, CourierHandler>("Courier", null)
        .AddScheme<AuthenticationSchemeOptions, KioskHandler>("Kiosk", null)
        .AddScheme<AuthenticationSchemeOptions, ScannerHandler>("Scanner", null)
        .AddJwtBearer("Supplier", options =>
        {
            options.TokenValidationParameters = Validation(settings);
            options.Events = new JwtBearerEvents
            {
                // Wrong: whoever sends an old token gets this answer from every endpoint, also from those that ask for none.
                OnAuthenticationFailed = async context =>
                {
                    context.NoResult();
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized; // UNA4003
                    await context.Response.WriteAsync("The token is no longer valid");
                },

                // Wrong: the handler no longer sends its header.
                OnChallenge = async context =>
                {
                    context.HandleResponse(); // UNA1005
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    await context.Response.WriteAsJsonAsync(new { error = "Suppliers sign in first" });
                },
            };
        })
        .AddJwtBearer("Carrier", options =>
        {
            options.TokenValidationParameters = Validation(settings);

            // Wrong: without a token nothing is set, and the answer is 200.
            options.Events = new JwtBearerEvents
            {
                OnChallenge = async context =>
                {
                    context.HandleResponse(); // UNA1006
                    if (context.AuthenticateFailure is not null)
                    {
                        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                        context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                        await context.Response.WriteAsync("The token is no longer valid");
                    }
                },
            };
        })
        .AddJwtBearer("Grower", options =>
        {
            options.TokenValidationParameters = Validation(settings);

            // Right: the answer is taken over with status and challenge.
            options.Events = new JwtBearerEvents
            {
                OnChallenge = async context =>
                {
                    context.HandleResponse();
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    context.Response.Headers.Append(HeaderNames.WWWAuthenticate, context.Options.Challenge);
                    await context.Response.WriteAsJsonAsync(new { error = "Growers sign in first" });
                },
            };
        });

    private static TokenValidationParameters Validation(StorefrontSettings settings) => new()
    {
        ValidIssuer = TokenIssuer.Issuer,
        ValidAudience = "suppliers",
        IssuerSigningKey = TokenIssuer.KeyOf(settings),
    };
}
