using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>What an application answered; what differs from call to call is left out.</summary>
public sealed record Answer(int Status, string Challenge, string ContentType, string Body);

/// <summary>One request to an application, and the rule that reports the code behind it.</summary>
public sealed partial record Question(string Rule, string Method, string Path, string? Authorization = null, string? Json = null)
{
    private const string Shopper = "shopper";

    // Long expired, and readable without its key.
    private static readonly string Expired = $"Bearer {Part("""{"alg":"HS256","typ":"JWT"}""")}.{Part("""{"sub":"ada","exp":1000000000}""")}.c2lnbmF0dXJl";

    /// <summary>What is asked of the sample application: each place that it marks and that can be reached by a request.</summary>
    public static IReadOnlyList<Question> Storefront { get; } =
    [
        new("UNA1001", "GET", "/orders"),
        new("UNA1001", "GET", "/orders/1"),
        new("UNA1001", "GET", "/orders/latest"),
        new("UNA1001", "GET", "/tracking/1"),
        new("UNA1001", "GET", "/tracking/mine"),
        new("UNA1001", "GET", "/tracking/newest"),
        new("UNA1007", "POST", "/account/signin", Json: """{"name":"ada","password":"wrong"}"""),
        new("UNA1001", "POST", "/account/password", Json: """{"name":"ada","password":"wrong"}"""),
        new("UNA1001", "GET", "/partners/catalogue", "Basic YWRhOmFkYQ=="),
        new("UNA1001", "GET", "/partners/prices"),
        new("UNA1001", "POST", "/payments/webhook"),
        new("UNA1001", "GET", "/Checkout"),
        new("UNA1002", "GET", "/basket"),
        new("UNA1002", "GET", "/orders", Expired),
        new("UNA2004", "POST", "/administration/orders/1/cancel", Shopper),
        new("UNA2004", "GET", "/administration/shoppers/grace", Shopper),
    ];

    public override string ToString() => $"{Method} {Path} ({Rule})";

    /// <summary>Asks every question of an application; the shopper signs in first.</summary>
    public static async Task<IReadOnlyDictionary<Question, Answer>> AskAll(HttpClient client)
    {
        using StringContent credentials = new("""{"name":"ada","password":"analytical"}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage signedIn = await client.PostAsync("/account/signin", credentials);
        using JsonDocument body = JsonDocument.Parse(await signedIn.Content.ReadAsStringAsync());
        string token = body.RootElement.GetProperty("token").GetString()!;

        Dictionary<Question, Answer> answers = [];
        foreach (Question question in Storefront)
        {
            answers.Add(question, await question.Ask(client, token));
        }

        return answers;
    }

    private async Task<Answer> Ask(HttpClient client, string token)
    {
        using HttpRequestMessage request = new(new HttpMethod(Method), Path);
        request.Content = Json is null ? null : new StringContent(Json, Encoding.UTF8, "application/json");
        request.Headers.Authorization = Authorization switch
        {
            null => null,
            Shopper => new AuthenticationHeaderValue("Bearer", token),
            _ => AuthenticationHeaderValue.Parse(Authorization),
        };
        using HttpResponseMessage response = await client.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        return new Answer(
            (int)response.StatusCode,
            response.Headers.TryGetValues("WWW-Authenticate", out IEnumerable<string>? challenges) ? string.Join(", ", challenges) : "",
            response.Content.Headers.ContentType?.ToString() ?? "",
            TraceId().Replace(body, "\"traceId\":\"\""));
    }

    private static string Part(string json) => Convert.ToBase64String(Encoding.UTF8.GetBytes(json)).TrimEnd('=');

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex TraceId();
}
