using System.Collections.Concurrent;

namespace Storefront.Shop;

/// <summary>The shop's data, kept in memory.</summary>
public sealed class ShopStore
{
    private readonly ConcurrentDictionary<int, Order> _orders = new(new Dictionary<int, Order>
    {
        [1] = new(1, "ada", "tea-100", "shipped"),
        [2] = new(2, "grace", "mug-1", "open"),
    });

    private readonly Dictionary<string, string> _passwords = new() { ["ada"] = "analytical", ["grace"] = "hopper" };

    public IReadOnlyList<Product> Products { get; } = [new("tea-100", "Tea, 100 g", 6.50m), new("mug-1", "Mug", 12m)];

    public IEnumerable<Order> OrdersOf(string? owner) => _orders.Values.Where(order => order.Owner == owner);

    public Order? Find(int id) => _orders.GetValueOrDefault(id);

    public void Cancel(Order order) => _orders[order.Id] = order with { Status = "cancelled" };

    public bool PasswordMatches(string name, string password) => _passwords.TryGetValue(name, out string? expected) && expected == password;

    public bool Exists(string name) => _passwords.ContainsKey(name);
}
