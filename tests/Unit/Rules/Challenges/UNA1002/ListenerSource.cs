namespace Unauthorized.Analyzers.Tests.Rules.Challenges.UNA1002;

internal static class ListenerSource
{
    public static string Handler(string body) => $$"""
        public class Server
        {
            public void Serve(HttpListener listener)
            {
                HttpListenerContext context = listener.GetContext();
                {{body}}
            }
        }
        """;
}
