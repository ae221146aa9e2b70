using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TaskBuildTools.Live.Hosting;

namespace TaskBuildTools.Live;

/// <summary>Registers task stores and task indexes for dependency injection.</summary>
public static class TaskStoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="TaskStore"/> as a singleton. The host opens it when it starts, before the services registered
    /// after this, unless <see cref="TaskStoreOptions.OpenAtStart"/> is off: then the first caller waits. Relative paths
    /// are relative to the content root. Ask for the store, not for its snapshot: that becomes old.
    /// </summary>
    /// <remarks>
    /// Wrong options stop the host at its start, with a message that names all that is wrong. So does whatever
    /// <see cref="TaskStore.OpenAsync(TaskStoreOptions, CancellationToken)"/> fails by, such as a folder that is missing.
    /// </remarks>
    public static IServiceCollection AddTaskStore(this IServiceCollection services, Action<TaskStoreOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptionsWithValidateOnStart<TaskStoreOptions, TaskStoreOptionsValidator>()
            .Configure(options => configure?.Invoke(options))
            .PostConfigure<IServiceProvider>(FillIn);
        services.TryAddSingleton<TaskStoreOpener>();
        services.TryAddSingleton(static provider => provider.GetRequiredService<TaskStoreOpener>().Store);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, TaskStoreHost>());
        return services;
    }

    /// <summary>
    /// Registers the <see cref="TaskIndex"/> of a build as a singleton, opened when it is first asked for: for applications
    /// whose tasks change only with a new build.
    /// </summary>
    /// <param name="services">Where to.</param>
    /// <param name="path">The index file, found as <see cref="TaskIndex.Open(string)"/> finds it: beside the application, else in the current directory.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, string path, TaskIndexOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return services.AddTaskIndex(_ => TaskIndex.Open(path, options ?? new TaskIndexOptions()));
    }

    /// <summary>
    /// Registers a <see cref="TaskIndex"/> as a singleton that a function opens when it is first asked for, such as the
    /// generated <c>Backlog.Index</c> or an embedded one. The container disposes of it.
    /// </summary>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, Func<IServiceProvider, TaskIndex> open)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(open);
        services.TryAddSingleton(open);
        return services;
    }

    private static void FillIn(TaskStoreOptions options, IServiceProvider provider)
    {
        string root = provider.GetService<IHostEnvironment>()?.ContentRootPath ?? Environment.CurrentDirectory;
        options.ProjectDirectory = Path.GetFullPath(options.ProjectDirectory ?? "", root);
        options.LoggerFactory ??= provider.GetService<ILoggerFactory>();
        if (options.TimeProvider == TimeProvider.System && provider.GetService<TimeProvider>() is { } clock)
        {
            options.TimeProvider = clock;
        }
    }
}
