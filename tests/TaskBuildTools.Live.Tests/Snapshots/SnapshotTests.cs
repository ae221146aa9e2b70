using Microsoft.Extensions.Logging;
using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Snapshots;

public sealed class SnapshotTests : IAsyncLifetime
{
    private readonly TaskProject _project = new();
    private TaskStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        for (int i = 0; i < 200; i++)
        {
            _project.WriteTask($"t{i}", body: $"Body {i} of version 0.");
        }

        _store = await _project.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _project.Dispose();
    }

    [Fact]
    public async Task An_old_snapshot_stays_as_it_was_bodies_and_all()
    {
        TaskIndex old = _store.Current;
        TaskQuery query = old.Where(TaskFilter.Ready);
        for (int version = 1; version < 5; version++)
        {
            _project.WriteTask("t7", status: "complete", body: $"Body 7 of version {version}.");
            _project.Delete($"tasks/t{100 + version}.md");
            await _store.RefreshAsync(TestContext.Current.CancellationToken);
        }

        old.Count.ShouldBe(200);
        old["t7"].Status!.Name.ShouldBe("todo");
        old["t7"].Body.ShouldContain("Body 7 of version 0.");
        query.Count().ShouldBe(200);
        _store.Current["t7"].Body.ShouldContain("Body 7 of version 4.");
        _store.Current.Count.ShouldBe(196);
    }

    [Fact]
    public async Task Touching_files_makes_no_new_version()
    {
        TaskIndex before = _store.Current;
        foreach (string file in Directory.GetFiles(_project["tasks"]))
        {
            File.SetLastWriteTimeUtc(file, DateTime.UtcNow.AddHours(-1));
        }

        await _store.RefreshAsync(TestContext.Current.CancellationToken);

        _store.Current.ShouldBeSameAs(before);
        _store.Version.ShouldBe(1);
    }

    [Fact]
    public async Task All_snapshots_share_one_cache()
    {
        object before = CacheOf(_store.Current);
        _project.WriteTask("new");
        await _store.RefreshAsync(TestContext.Current.CancellationToken);

        CacheOf(_store.Current).ShouldBeSameAs(before);
    }

    [Fact]
    public async Task New_performance_settings_are_in_force_with_the_next_snapshot()
    {
        _project.Write("performance.yaml", "cache:\n  memory_limit_mb: 7\n");
        await _store.RefreshAsync(TestContext.Current.CancellationToken);

        CacheOf(_store.Current).Performance.MemoryLimitMegabytes.ShouldBe(7);
    }

    [Fact]
    public async Task A_snapshot_can_be_searched_while_the_next_one_is_published()
    {
        await using TaskStore store = await _project.OpenAsync(options => options.TextIndex = true);
        TaskIndex old = store.Current;
        _project.WriteTask("t7", body: "A zebra.");
        await store.RefreshAsync(TestContext.Current.CancellationToken);

        store.Current.Search("zebra").Select(hit => hit.Task.Id).ShouldBe(["t7"]);
        old.Search("zebra").ShouldBeEmpty();
        old.Search("version").Count.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Slow_queries_are_logged_with_their_plan()
    {
        ListLogger log = new();
        await using TaskStore store = await _project.OpenAsync(options =>
        {
            options.LoggerFactory = log;
            options.SlowQueryThreshold = TimeSpan.Zero;
        });

        store.Current.Where(TaskFilter.Ready).Count().ShouldBe(200);

        log.At(LogLevel.Warning).ShouldContain(message => message.StartsWith("Slow query: count"));
    }

    private static Caching.TaskCache CacheOf(TaskIndex index) => index.DependencyOrder[0].SnapshotOrNull!.Services.Cache;
}
