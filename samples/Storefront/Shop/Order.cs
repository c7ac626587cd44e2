namespace Storefront.Shop;

public sealed record Product(string Sku, string Name, decimal Price);

public sealed record Order(int Id, string Owner, string Sku, string Status);

public sealed record Problem(string Error);
