using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Opening;

public sealed class OpeningTests : IDisposable
{
    private readonly TaskProject _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task A_folder_is_enough()
    {
        _project.WriteTask("a", body: "The body.");

        await using TaskStore store = await TaskStore.OpenAsync(_project["tasks"], TestContext.Current.CancellationToken);

        store.Version.ShouldBe(1);
        store.Current["a"].Body.ShouldContain("The body.");
        store.Current["a"].Path.ShouldBe("tasks/a.md");
        store.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_schema_beside_the_folder_counts()
    {
        _project.Write("tasks.schema.yaml", "statuses: { fresh: { meaning: open } }\n");
        _project.WriteTask("a", status: "fresh");

        await using TaskStore store = await TaskStore.OpenAsync(_project["tasks"], TestContext.Current.CancellationToken);

        store.Current["a"].StatusMeaning.ShouldBe(StatusMeaning.Open);
    }

    [Fact]
    public async Task Folders_patterns_and_files_are_those_of_a_build()
    {
        _project.WriteTask("a", path: "one/a.task");
        _project.WriteTask("b", path: "one/b.md");
        _project.WriteTask("c", path: "one/draft/c.task");
        _project.WriteTask("d", path: "two/d.md");

        await using TaskStore store = await _project.OpenAsync(options =>
        {
            options.Folders.Add(new TaskFolderOptions { Path = "one", IncludePatterns = { "**/*.task" }, ExcludePatterns = { "draft/**" } });
            options.Files.Add("two/d.md");
        });

        store.Current.All.Select(task => task.Id).ShouldBe(["a", "d"]);
        store.Current.ExcludedCount.ShouldBe(1);
    }

    [Fact]
    public async Task Broken_files_are_missing_and_reported()
    {
        _project.WriteTask("a");
        _project.Write("tasks/b.md", "No front matter.\n");

        await using TaskStore store = await _project.OpenAsync();

        store.Current.All.Select(task => task.Id).ShouldBe(["a"]);
        TaskDiagnostic diagnostic = store.Diagnostics.ShouldHaveSingleItem();
        diagnostic.Path.ShouldBe("tasks/b.md");
        diagnostic.Severity.ShouldBe(TaskDiagnosticSeverity.Error);
        diagnostic.ToString().ShouldStartWith("tasks/b.md");
        store.Status.RejectedCount.ShouldBe(1);
    }

    [Fact]
    public async Task What_was_read_is_kept_for_the_next_start()
    {
        for (int i = 0; i < 10; i++)
        {
            _project.WriteTask($"t{i}");
        }

        await using (await _project.OpenAsync(options => options.StateDirectory = "state"))
        {
        }

        File.Exists(_project["state/tasks.cache"]).ShouldBeTrue();
        ListLogger log = new();
        _project.WriteTask("t3", status: "complete");
        await using TaskStore store = await _project.OpenAsync(options =>
        {
            options.StateDirectory = "state";
            options.LoggerFactory = log;
        });

        store.Current["t3"].Status!.Name.ShouldBe("complete");
        store.Current.Count.ShouldBe(10);
        log.Messages.ShouldContain(message => message.Contains("files parsed: 1,"));
    }

    [Fact]
    public async Task Nothing_is_left_behind()
    {
        _project.WriteTask("a");
        string[] before = StateFolders();
        await using (await _project.OpenAsync())
        {
            StateFolders().Length.ShouldBeGreaterThan(before.Length - 1);
        }

        Directory.GetFileSystemEntries(_project.Root).ShouldBe([_project["tasks"]]);
        Directory.GetFileSystemEntries(_project["tasks"]).ShouldBe([_project["tasks/a.md"]]);

        static string[] StateFolders() => Directory.GetDirectories(Path.GetTempPath(), "taskbuildtools-store-*");
    }

    [Fact]
    public async Task A_snapshot_outlives_its_store()
    {
        _project.WriteTask("a", body: "The body.");
        TaskStore store = await _project.OpenAsync();
        await store.DisposeAsync();

        store.Current["a"].Body.ShouldContain("The body.");
        await Should.ThrowAsync<ObjectDisposedException>(() => store.RefreshAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wrong_options_are_all_named_at_once()
    {
        ArgumentException error = await Should.ThrowAsync<ArgumentException>(() => _project.OpenAsync(options =>
        {
            options.ProjectDirectory = _project["nowhere"];
            options.Folders.Add(new TaskFolderOptions { Path = "tasks", IncludePatterns = { " " } });
            options.SweepInterval = TimeSpan.Zero;
            options.EditLimit = new RateLimitOptions { Permits = 0 };
            options.Performance = new PerformanceOptions { BatchSize = 0 };
        }));

        foreach (string part in (string[])["nowhere", "glob pattern", "SweepInterval", "EditLimit", "BatchSize"])
        {
            error.Message.ShouldContain(part);
        }
    }
}
