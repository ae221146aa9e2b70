using Microsoft.Extensions.Diagnostics.HealthChecks;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the health checks of task stores.</summary>
public static class TaskStoreHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of a store that <c>AddTaskStore</c> registers. Degraded while files are broken, a folder is missing, the last
    /// scan failed, or polling stands in for watching; the failure status when the store could not be opened or has stopped permanently.
    /// Its data are the numbers of <see cref="TaskStoreStatus"/>. Reads no file.
    /// </summary>
    /// <param name="builder">The health checks to add to.</param>
    /// <param name="store">The name of the store; null for the one without a name.</param>
    /// <param name="name">The name of the check; null for <c>tasks</c>, or <c>tasks-</c> and the name of the store.</param>
    /// <param name="failureStatus">The status when the store could not be opened or has stopped; null for unhealthy.</param>
    /// <param name="tags">Tags to select checks by.</param>
    public static IHealthChecksBuilder AddTaskStore(
        this IHealthChecksBuilder builder,
        string? store = null,
        string? name = null,
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name ?? (store is null ? "tasks" : $"tasks-{store}"),
            provider => new TaskStoreHealthCheck(TaskStoreOpener.Of(provider, store)),
            failureStatus,
            tags));
    }
}
