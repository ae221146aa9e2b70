using Microsoft.Extensions.Diagnostics.HealthChecks;
using TaskBuildTools.Format;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Reports the health and counters of a store of the container; see <see cref="Microsoft.Extensions.DependencyInjection.TaskStoreHealthChecksBuilderExtensions.AddTaskStore"/>.</summary>
internal sealed class TaskStoreHealthCheck(TaskStoreOpener opener) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(opener.Opening switch
        {
            null => HealthCheckResult.Healthy("The task store is not open yet: nothing has requested it."),
            { IsCompletedSuccessfully: true } opened => Check(opened.Result.Status, opener.StoreOptions.Polling, context.Registration.FailureStatus),
            { IsCompleted: true } failed => new HealthCheckResult(
                context.Registration.FailureStatus, "The task store could not be opened.", failed.Exception?.InnerException),
            _ => HealthCheckResult.Degraded("The task store is being opened."),
        });

    /// <param name="status">Of the store.</param>
    /// <param name="polling">What the options say: polling that was asked for is no fault.</param>
    /// <param name="failureStatus">Of a store that has stopped.</param>
    public static HealthCheckResult Check(TaskStoreStatus status, PollingMode polling, HealthStatus failureStatus)
    {
        List<string> faults = [];
        if (status.MissingFolders is { Count: > 0 } missing)
        {
            faults.Add($"There is no folder '{string.Join("', '", missing)}'.");
        }

        if (status is { HasStopped: false, LastFailure: { } failure })
        {
            faults.Add($"The last scan of the task files failed: {failure}");
        }

        if (status.LastGoodCount + status.RejectedCount is > 0 and var broken)
        {
            faults.Add($"{CountText.Of(broken, "task file is broken", "task files are broken")}; shown as last read: {status.LastGoodCount}.");
        }

        if (!status.HasStopped && status.Watching == WatchState.Polling && polling == PollingMode.Auto)
        {
            faults.Add($"Changes are found by polling: {status.PollingReason}");
        }

        Dictionary<string, object> data = new()
        {
            ["version"] = status.Version,
            ["tasks"] = status.TaskCount,
            ["errors"] = status.ErrorCount,
            ["warnings"] = status.WarningCount,
            ["last_good"] = status.LastGoodCount,
            ["rejected"] = status.RejectedCount,
            ["watching"] = status.Watching.ToString(),
            ["last_scan"] = status.LastScan,
            ["last_rebuild_ms"] = status.LastRebuildDuration.TotalMilliseconds,
            ["callback_failures"] = status.CallbackFailures,
        };
        if (status.LastCallbackFailure is { } thrown)
        {
            data["last_callback_failure"] = thrown;
        }

        if (status.HasStopped)
        {
            return new HealthCheckResult(failureStatus, status.LastFailure, null, data);
        }

        return faults.Count == 0
            ? HealthCheckResult.Healthy($"{CountText.Of(status.TaskCount, "task")}, version {status.Version}.", data)
            : HealthCheckResult.Degraded(string.Join(" ", faults), null, data);
    }
}
