using Storefront.Shop;

namespace Storefront.Returns;

/// <summary>Who may return what.</summary>
public sealed class ReturnPolicy
{
    public bool CanReturn(Order order) => order.Status == "shipped";

    /// <summary>The store of past returns lies on a disk that may be locked.</summary>
    public string Archive(int id)
    {
        if (id > 100)
        {
            throw new UnauthorizedAccessException("The archive is locked");
        }

        return $"return {id}";
    }
}
