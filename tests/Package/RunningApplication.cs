using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Unauthorized.Analyzers.Tests.Package;

/// <summary>A built application, served on a free loopback port until disposed.</summary>
internal sealed partial class RunningApplication : IDisposable
{
    private readonly Process _process;

    private RunningApplication(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Asks the application.</summary>
    public HttpClient Client { get; }

    /// <summary>Starts an assembly in the folder of its project and waits until it listens.</summary>
    public static async Task<RunningApplication> Start(string project, string assembly)
    {
        ProcessStartInfo start = new("dotnet", [assembly, "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = project,
            RedirectStandardOutput = true,
        };
        start.Environment["Logging__LogLevel__Microsoft.Hosting.Lifetime"] = "Information"; // says the address
        Process process = Process.Start(start)!;
        TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                listening.TrySetException(new InvalidOperationException($"{assembly} ended before it listened."));
            }
            else if (Address().Match(line.Data) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Value));
            }
        };
        process.BeginOutputReadLine();
        try
        {
            return new RunningApplication(process, await listening.Task.WaitAsync(TimeSpan.FromSeconds(60)));
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
