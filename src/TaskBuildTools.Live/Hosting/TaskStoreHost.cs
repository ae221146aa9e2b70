using Microsoft.Extensions.Hosting;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Opens the store when the host starts.</summary>
internal sealed class TaskStoreHost(TaskStoreOpener opener) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        opener.StoreOptions.OpenAtStart ? opener.OpenAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
