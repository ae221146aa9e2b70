using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Tells how the store of the container fares; see <see cref="TaskStoreHealthChecksBuilderExtensions.AddTaskStore"/>.</summary>
internal sealed class TaskStoreHealthCheck(TaskStoreOpener opener) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(opener.Opening switch
        {
            null => HealthCheckResult.Healthy("Nobody has asked for the task store yet."),
            { IsCompletedSuccessfully: true } opened => Check(opened.Result.Status),
            { IsCompleted: true } failed => new HealthCheckResult(
                context.Registration.FailureStatus, "The task store could not be opened.", failed.Exception?.InnerException),
            _ => HealthCheckResult.Degraded("The task store is being opened."),
        });

    private HealthCheckResult Check(TaskStoreStatus status)
    {
        List<string> faults = [];
        if (status.LastFailure is { } failure)
        {
            faults.Add($"The task files could not be looked at: {failure}");
        }

        if (status.LastGoodCount + status.RejectedCount is > 0 and var broken)
        {
            faults.Add($"{broken} task files are broken; {status.LastGoodCount} of them are shown as they last were.");
        }

        if (status.Watching == WatchState.Polling && opener.Polling == PollingMode.Auto)
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
            ["last_look"] = status.LastLook,
            ["last_rebuild_ms"] = status.LastRebuildDuration.TotalMilliseconds,
        };
        return faults.Count == 0
            ? HealthCheckResult.Healthy($"{status.TaskCount} tasks, version {status.Version}.", data)
            : HealthCheckResult.Degraded(string.Join(" ", faults), null, data);
    }
}
