using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TaskBuildTools.Live.Hosting;

namespace TaskBuildTools.Live;

/// <summary>Registers the health check of the task store.</summary>
public static class TaskStoreHealthChecksBuilderExtensions
{
    /// <summary>
    /// Adds a check of the store that <see cref="TaskStoreServiceCollectionExtensions.AddTaskStore"/> registers. Degraded while
    /// files are broken, a folder is missing, the last look at the files failed, or polling stands in for watching; of the failure
    /// status when it could not be opened or has stopped permanently. Its data are the numbers of <see cref="TaskStoreStatus"/>. Reads no file.
    /// </summary>
    /// <param name="builder">Where to.</param>
    /// <param name="name">The check's name.</param>
    /// <param name="failureStatus">What it reports when the store could not be opened or has stopped; null for unhealthy.</param>
    /// <param name="tags">For choosing among checks.</param>
    public static IHealthChecksBuilder AddTaskStore(
        this IHealthChecksBuilder builder, string name = "tasks", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddCheck<TaskStoreHealthCheck>(name, failureStatus, tags ?? []);
    }
}
