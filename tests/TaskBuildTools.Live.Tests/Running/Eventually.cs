using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TaskBuildTools.Live.Tests.Running;

/// <summary>Waits for what happens on other threads; only its absence fails a test, never its lateness.</summary>
internal static class Eventually
{
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(60);

    public static async Task Is(Func<bool> condition, Action? meanwhile = null, [CallerArgumentExpression(nameof(condition))] string? text = null)
    {
        long start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > LockTimeout)
            {
                throw new TimeoutException($"Never became true: {text}");
            }

            meanwhile?.Invoke();
            await Task.Delay(2, TestContext.Current.CancellationToken);
        }
    }
}
