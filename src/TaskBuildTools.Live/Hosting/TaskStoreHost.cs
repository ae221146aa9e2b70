using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TaskBuildTools.Live.Hosting;

/// <summary>Opens the store when the host starts.</summary>
internal sealed class TaskStoreHost(TaskStoreOpener opener, IOptions<TaskStoreOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.OpenAtStart ? opener.OpenAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
