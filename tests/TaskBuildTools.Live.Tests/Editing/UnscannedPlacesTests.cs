using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>No edit writes a file that a scan would not take.</summary>
public sealed class UnscannedPlacesTests : IDisposable
{
    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("tasks/.hidden", "'.hidden' begins with a dot")]
    [InlineData("tasks/a/.b/c", "'.b' begins with a dot")]
    [InlineData("tasks/drafts", "the exclude pattern 'drafts/**' of the task folder 'tasks' matches it")]
    [InlineData("tasks/drafts/deep/", "the exclude pattern 'drafts/**'")]
    [InlineData("tasks/templates", "the exclude pattern '**/templates/**' of the schema matches it")]
    [InlineData("tasks/../elsewhere", "is not in a task folder")]
    [InlineData("/elsewhere", "is not in a task folder")]
    [InlineData("", "is not in a task folder")]
    [InlineData("tasks/a\0b", "is not a folder path")]
    [InlineData("tasks/there.md", "'tasks/there.md' is a file")]
    [InlineData("tasks/there.md/below", "'tasks/there.md' is a file")]
    public async Task A_new_task_is_refused_before_anything_is_written(string folder, string reason)
    {
        _project.Write("tasks.schema.yaml", "exclude: ['**/templates/**']\n");
        _project.WriteTask("there");
        await using TaskStore store = await OpenAsync([], ["drafts/**"]);
        string[] before = Everything();

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.CreateAsync("x", task => task.SetTitle("X"), folder: folder, cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        refused.Message.ShouldContain(reason);
        Everything().ShouldBe(before);
    }

    [Fact]
    public async Task A_refusal_names_the_file_that_was_asked_for()
    {
        await using TaskStore store = await OpenAsync([], []);

        (await RefusalAsync(() => store.CreateAsync("x", task => task.SetTitle("X"), folder: "tasks/.hidden", cancellationToken: Cancellation)))
            .ShouldContain("'tasks/.hidden/x.md'");
    }

    [Fact]
    public async Task A_folder_with_half_a_character_in_its_name_is_refused()
    {
        await using TaskStore store = await OpenAsync([], []);

        (await RefusalAsync(() => store.CreateAsync("x", task => task.SetTitle("X"), folder: "tasks/a\ud800", cancellationToken: Cancellation)))
            .ShouldContain("is not a folder path");
        Everything().ShouldBe(["tasks"]);
    }

    [Fact]
    public async Task A_folder_too_deep_or_with_too_long_a_name_is_refused()
    {
        await using TaskStore store = await OpenAsync([], []);

        (await RefusalAsync(() => Create("tasks" + string.Concat(Enumerable.Repeat("/d", 64))))).ShouldContain("deeper than 64 folders");
        (await RefusalAsync(() => Create("tasks/a/" + new string('n', 300)))).ShouldContain("255 bytes");
        Everything().ShouldBe(["tasks"]);
        (await Create("tasks" + string.Concat(Enumerable.Repeat("/d", 63)))).Index.Contains("x").ShouldBeTrue();

        Task<TaskEditResult> Create(string folder) =>
            store.CreateAsync("x", task => task.SetTitle("X"), folder: folder, cancellationToken: Cancellation);
    }

    [Fact]
    public async Task A_name_that_no_include_pattern_matches_is_refused()
    {
        await using TaskStore store = await OpenAsync(["*.task"], []);

        (await RefusalAsync(() => store.CreateAsync("x", task => task.SetTitle("X"), cancellationToken: Cancellation)))
            .ShouldContain("no include pattern of the task folder 'tasks' matches it ('*.task')");
        Everything().ShouldBe(["tasks"]);
    }

    [Fact]
    public async Task A_name_that_is_excluded_gets_a_number()
    {
        await using TaskStore store = await OpenAsync([], ["readme.md"]);

        TaskEditResult created = await store.CreateAsync("readme", task => task.SetTitle("X"), cancellationToken: Cancellation);

        created.Path.ShouldBe("tasks/readme-2.md");
        created.Index.Contains("readme").ShouldBeTrue();
    }

    [Theory]
    [InlineData(".done", "'.done' begins with a dot")]
    [InlineData("drafts", "the exclude pattern 'drafts/**'")]
    public async Task A_status_whose_folder_is_not_scanned_is_refused(string folder, string reason)
    {
        _project.Write("tasks.schema.yaml", $"statuses: {{ todo: {{ meaning: open }}, done: {{ meaning: closed, folders: [{folder}] }} }}\n");
        _project.WriteTask("a");
        await using TaskStore store = await OpenAsync([], ["drafts/**"]);
        string[] before = Everything();

        (await RefusalAsync(() => store.MoveStatusAsync("a", "done", cancellationToken: Cancellation))).ShouldContain(reason);
        (await RefusalAsync(() => store.CreateAsync("b", task => task.SetTitle("B").SetStatus("done"), cancellationToken: Cancellation))).ShouldContain(reason);
        Everything().ShouldBe(before);
        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(TaskProject.Text("a"));
    }

    [Fact]
    public async Task A_file_named_by_itself_is_not_moved_to_where_nothing_names_it()
    {
        _project.Write("tasks.schema.yaml", "statuses: { todo: { meaning: open, folders: [todo] }, done: { meaning: closed, folders: [done] } }\n");
        _project.WriteTask("n", path: "notes/todo/n.txt");
        await using TaskStore store = await _project.OpenAsync(options => options.Files.Add("notes/todo/n.txt"));

        (await RefusalAsync(() => store.MoveStatusAsync("n", "done", cancellationToken: Cancellation)))
            .ShouldContain("it is not in a task folder, and no item names it");
        (await store.ArchiveAsync(["n"], Cancellation)).Refused["n"].Message.ShouldContain("notes/todo/n.txt.gz");
        File.Exists(_project["notes/todo/n.txt"]).ShouldBeTrue();
    }

    [Fact]
    public async Task An_archive_that_is_not_scanned_is_refused_and_so_is_what_comes_out_of_one()
    {
        _project.WriteTask("a");
        await using (TaskStore store = await OpenAsync(["*.md"], []))
        {
            TaskEditException refused = (await store.ArchiveAsync(["a"], Cancellation)).Refused["a"];
            refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
            refused.Message.ShouldContain("tasks/a.md.gz");
            store.Current.Contains("a").ShouldBeTrue();
        }

        await using (TaskStore store = await OpenAsync([], []))
        {
            (await store.ArchiveAsync(["a"], Cancellation)).Done.ShouldBe(["a"]);
        }

        await using (TaskStore store = await OpenAsync([], ["*.md"]))
        {
            TaskEditException refused = (await store.RestoreAsync(["a"], Cancellation)).Refused["a"];
            refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
            refused.Message.ShouldContain("the exclude pattern '*.md'");
            store.Current.Contains("a").ShouldBeTrue();
        }
    }

    private Task<TaskStore> OpenAsync(string[] include, string[] exclude) => _project.OpenAsync(options =>
    {
        TaskFolderOptions folder = new() { Path = "tasks" };
        Array.ForEach(include, folder.IncludePatterns.Add);
        Array.ForEach(exclude, folder.ExcludePatterns.Add);
        options.Folders.Add(folder);
    });

    private static async Task<string> RefusalAsync(Func<Task> edit)
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(edit);
        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        return refused.Message;
    }

    private string[] Everything() =>
        [.. Directory.GetFileSystemEntries(_project.Root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_project.Root, path)).Order(StringComparer.Ordinal)];
}
