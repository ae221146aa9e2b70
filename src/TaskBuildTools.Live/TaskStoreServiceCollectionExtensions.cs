using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TaskBuildTools;
using TaskBuildTools.Live;
using TaskBuildTools.Live.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers task stores and task indexes for dependency injection.</summary>
public static class TaskStoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers a <see cref="TaskStore"/> as a singleton, and its newest snapshot as a scoped <see cref="TaskIndex"/>: whatever is
    /// injected within one scope, such as one request, is the same version. The host opens the store when it starts, before the
    /// services registered after this, unless <see cref="TaskStoreOptions.OpenAtStart"/> is off: then whoever asks for it first waits.
    /// Relative paths are relative to the content root.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="configure">Sets the options; null for the defaults. <c>Configure&lt;TaskStoreOptions&gt;</c> works as well.</param>
    /// <remarks>
    /// Wrong options stop the host at its start, with a message that names all that is wrong. So does whatever
    /// <see cref="TaskStore.OpenAsync(TaskStoreOptions, CancellationToken)"/> fails with, such as a missing folder.
    /// </remarks>
    /// <exception cref="InvalidOperationException">A store or an index is registered already: give the second one a name.</exception>
    public static IServiceCollection AddTaskStore(this IServiceCollection services, Action<TaskStoreOptions>? configure = null) =>
        AddStore(services, null, configure);

    /// <summary>
    /// Registers one of several stores, as <see cref="AddTaskStore(IServiceCollection, Action{TaskStoreOptions}?)"/> does: the
    /// <see cref="TaskStore"/> and the <see cref="TaskIndex"/> are keyed services, injected with <c>[FromKeyedServices("name")]</c>.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The key of the services, and the name of the options.</param>
    /// <param name="configure">Sets the options of this store; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A store or an index of this name is registered already.</exception>
    public static IServiceCollection AddTaskStore(this IServiceCollection services, string name, Action<TaskStoreOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddStore(services, name, configure);
    }

    /// <summary>
    /// Registers the <see cref="TaskIndex"/> of a build as a singleton, opened when it is first asked for: for applications
    /// whose tasks change only with a new build.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="path">The index file, found as <see cref="TaskIndex.Open(string)"/> finds it: beside the application, else in the current directory.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A store or an index is registered already: give the second one a name.</exception>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, string path, TaskIndexOptions? options = null) =>
        AddIndex(services, null, Opening(path, options));

    /// <summary>
    /// Registers a <see cref="TaskIndex"/> as a singleton that a function opens when it is first asked for, such as the
    /// generated <c>Backlog.Index</c> or an embedded one. The container disposes of it.
    /// </summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="open">Opens the index.</param>
    /// <exception cref="InvalidOperationException">A store or an index is registered already: give the second one a name.</exception>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, Func<IServiceProvider, TaskIndex> open) =>
        AddIndex(services, null, open);

    /// <summary>Registers one of several indexes, as <see cref="AddTaskIndex(IServiceCollection, string, TaskIndexOptions?)"/> does, as a keyed service.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The key of the service.</param>
    /// <param name="path">The index file, found as <see cref="TaskIndex.Open(string)"/> finds it: beside the application, else in the current directory.</param>
    /// <param name="options">How to open it; null for the defaults.</param>
    /// <exception cref="InvalidOperationException">A store or an index of this name is registered already.</exception>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, string name, string path, TaskIndexOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddIndex(services, name, Opening(path, options));
    }

    /// <summary>Registers one of several indexes, which a function opens, as a keyed service. The container disposes of it.</summary>
    /// <param name="services">The services to add to.</param>
    /// <param name="name">The key of the service.</param>
    /// <param name="open">Opens the index.</param>
    /// <exception cref="InvalidOperationException">A store or an index of this name is registered already.</exception>
    public static IServiceCollection AddTaskIndex(this IServiceCollection services, string name, Func<IServiceProvider, TaskIndex> open)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddIndex(services, name, open);
    }

    private static IServiceCollection AddStore(IServiceCollection services, string? name, Action<TaskStoreOptions>? configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ThrowIfTaken(services, name, nameof(AddTaskStore));
        services.AddOptionsWithValidateOnStart<TaskStoreOptions, TaskStoreOptionsValidator>(name ?? Options.Options.DefaultName)
            .Configure(options => configure?.Invoke(options))
            .PostConfigure<IServiceProvider>(FillIn);
        services.AddKeyedSingleton(name, static (provider, key) => new TaskStoreOpener(
            provider.GetRequiredService<IOptionsMonitor<TaskStoreOptions>>(), key as string));
        services.AddKeyedSingleton(name, static (provider, key) => TaskStoreOpener.Of(provider, key as string).Store);

        // A snapshot of a store is not disposed of with the scope: others hold it too.
        services.AddKeyedScoped(name, static (provider, key) => TaskStoreOpener.Of(provider, key as string).Store.Current);
        services.AddSingleton<IHostedService>(provider => new TaskStoreHost(TaskStoreOpener.Of(provider, name)));
        return services;
    }

    private static IServiceCollection AddIndex(IServiceCollection services, string? name, Func<IServiceProvider, TaskIndex> open)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(open);
        ThrowIfTaken(services, name, nameof(AddTaskIndex));
        services.AddKeyedSingleton(name, (provider, _) => open(provider));
        return services;
    }

    private static Func<IServiceProvider, TaskIndex> Opening(string path, TaskIndexOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return _ => TaskIndex.Open(path, options ?? new TaskIndexOptions());
    }

    // Of two registrations under one key the container would give out the last, with the options of both.
    private static void ThrowIfTaken(IServiceCollection services, string? name, string method)
    {
        if (!services.Any(service => service.ServiceType == typeof(TaskIndex) && Equals(service.ServiceKey, name)))
        {
            return;
        }

        throw new InvalidOperationException(name is null
            ? $"{method} was called without a name, but a TaskIndex without a name is registered already, by AddTaskStore or AddTaskIndex. "
                + $"Give the second one a name, {method}(\"name\", ...), and inject it with [FromKeyedServices(\"name\")]."
            : $"{method} was called with the name \"{name}\", but a TaskIndex of this name is registered already, by AddTaskStore or "
                + "AddTaskIndex. Give each a name of its own.");
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
