namespace Storefront.Shop;

/// <summary>The section "Storefront" of the configuration.</summary>
public sealed class StorefrontSettings
{
    public string SigningKey { get; init; } = "";

    public Dictionary<string, string> PartnerKeys { get; init; } = [];

    public string PaymentWebhookSecret { get; init; } = "";
}
