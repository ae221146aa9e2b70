using Microsoft.Extensions.DependencyInjection;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Hosting;

/// <summary>The snapshot that a scope gets is one version, and nobody's to dispose of.</summary>
public sealed class InjectedSnapshotTests : IDisposable
{
    private readonly TaskProject _project = new();

    public InjectedSnapshotTests() => _project.WriteTask("a");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_scope_sees_one_version_and_the_next_scope_the_newest()
    {
        await using ServiceProvider provider = Provider();
        TaskStore store = provider.GetRequiredService<TaskStore>();
        await using AsyncServiceScope scope = provider.CreateAsyncScope();
        TaskIndex first = scope.ServiceProvider.GetRequiredService<TaskIndex>();
        _project.WriteTask("b");
        await store.RefreshAsync(Cancellation);

        scope.ServiceProvider.GetRequiredService<TaskIndex>().ShouldBeSameAs(first);
        first.Count.ShouldBe(1);
        await using AsyncServiceScope next = provider.CreateAsyncScope();
        next.ServiceProvider.GetRequiredService<TaskIndex>().Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_end_of_a_scope_leaves_the_snapshot_to_those_who_hold_it()
    {
        await using ServiceProvider provider = Provider();
        TaskIndex index;
        await using (AsyncServiceScope scope = provider.CreateAsyncScope())
        {
            index = scope.ServiceProvider.GetRequiredService<TaskIndex>();
        }

        index["a"].Body.ShouldContain("Body.");
        provider.GetRequiredService<TaskStore>().Current.ShouldBeSameAs(index);
        index.Dispose();
        index["a"].Title.ShouldBe("The task a");
    }

    private ServiceProvider Provider()
    {
        ServiceCollection services = new();
        services.AddTaskStore(options => options.ProjectDirectory = _project.Root);
        return services.BuildServiceProvider(validateScopes: true);
    }
}
