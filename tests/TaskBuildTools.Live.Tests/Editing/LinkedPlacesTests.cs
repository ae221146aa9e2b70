using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>Links are followed to be read; edits do not follow them out of the task folder unless they may.</summary>
public sealed class LinkedPlacesTests : IDisposable
{
    private const string Folders = "statuses: { todo: { meaning: open, folders: [todo] }, done: { meaning: closed, folders: [archive] } }\n";

    private readonly TaskProject _project = new();

    public LinkedPlacesTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege there.");
        Directory.CreateDirectory(_project["outside/deep"]);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData("tasks/link")]
    [InlineData("tasks/link/deep")]
    [InlineData("tasks/link/new/folder")]
    [InlineData("tasks/chain")]
    [InlineData("tasks/chain/../link")]
    public async Task A_new_task_behind_a_link(string folder)
    {
        Link("tasks/link", "../outside");
        if (folder.Contains("chain", StringComparison.Ordinal))
        {
            Link("tasks/chain", "link/deep");
        }

        await using (TaskStore store = await _project.OpenAsync())
        {
            (await RefusedAsync(() => CreateAsync(store, folder))).ShouldContain("outside the task folder 'tasks'");
            Outside().ShouldBeEmpty();
        }

        await using (TaskStore store = await _project.OpenAsync(static options => options.AllowWritesThroughLinks = true))
        {
            (await CreateAsync(store, folder)).Index.Contains("x").ShouldBeTrue();
            Outside().ShouldHaveSingleItem();
        }
    }

    [Fact]
    public async Task A_status_folder_that_is_a_link()
    {
        _project.Write("tasks.schema.yaml", Folders);
        _project.WriteTask("a", path: "tasks/todo/a.md");
        Link("tasks/archive", "../outside");
        await using (TaskStore store = await _project.OpenAsync())
        {
            (await RefusedAsync(() => store.MoveStatusAsync("a", "done", cancellationToken: Cancellation))).ShouldContain("outside");
            (await RefusedAsync(() => store.CreateAsync("b", task => task.SetTitle("B").SetStatus("done"), cancellationToken: Cancellation))).ShouldContain("outside");
            File.ReadAllText(_project["tasks/todo/a.md"]).ShouldBe(TaskProject.Text("a"));
            Outside().ShouldBeEmpty();
        }

        await using (TaskStore store = await _project.OpenAsync(static options => options.AllowWritesThroughLinks = true))
        {
            (await store.MoveStatusAsync("a", "done", cancellationToken: Cancellation)).Path.ShouldBe("tasks/archive/a.md");
            Outside().ShouldBe(["a.md"]);
        }
    }

    [Fact]
    public async Task Tasks_that_are_behind_links_already()
    {
        _project.WriteTask("file", path: "outside/file.txt");
        _project.WriteTask("inner", path: "outside/deep/inner.md");
        Link("tasks/file.md", "../outside/file.txt");
        Link("tasks/link", "../outside/deep");
        await using (TaskStore store = await _project.OpenAsync())
        {
            foreach (string id in new[] { "file", "inner" })
            {
                store.Current.Contains(id).ShouldBeTrue();
                (await RefusedAsync(() => store.EditAsync(id, edit => edit.AddTag("x"), cancellationToken: Cancellation))).ShouldContain("outside");
                (await store.ArchiveAsync([id], Cancellation)).Refused[id].Failure.ShouldBe(TaskEditFailure.Link);
            }

            (await RefusedAsync(() => store.DeleteAsync("inner", cancellationToken: Cancellation))).ShouldContain("outside");

            // Only the link goes, which is in the folder.
            await store.DeleteAsync("file", cancellationToken: Cancellation);
            File.ReadAllText(_project["outside/file.txt"]).ShouldBe(TaskProject.Text("file"));
        }

        await using (TaskStore store = await _project.OpenAsync(static options => options.AllowWritesThroughLinks = true))
        {
            (await store.EditAsync("inner", edit => edit.AddTag("x"), cancellationToken: Cancellation)).Index["inner"].Tags.ShouldBe(["x"]);
            (await store.ArchiveAsync(["inner"], Cancellation)).Done.ShouldBe(["inner"]);
        }
    }

    [Fact]
    public async Task Links_that_lead_nowhere_or_to_themselves()
    {
        Link("tasks/nowhere", "../gone");
        Link("tasks/within", "gone");
        Link("tasks/circle", "circle");
        await using TaskStore store = await _project.OpenAsync(static options => options.AllowWritesThroughLinks = true);

        (await RefusedAsync(() => CreateAsync(store, "tasks/nowhere"))).ShouldContain("which does not exist");
        (await RefusedAsync(() => CreateAsync(store, "tasks/within/x"))).ShouldContain("which does not exist");
        (await RefusedAsync(() => CreateAsync(store, "tasks/circle"))).ShouldContain("form a loop");
        Directory.Exists(_project["gone"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_link_within_the_task_folder()
    {
        _project.WriteTask("a", path: "tasks/real/a.md");
        Link("tasks/zlink", "real");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditResult created = await CreateAsync(store, "tasks/real");
        created.Index.Contains("x").ShouldBeTrue();

        // The real folder is scanned once, by its own path.
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.CreateAsync("y", task => task.SetTitle("Y"), folder: "tasks/zlink", cancellationToken: Cancellation));
        refused.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        refused.Message.ShouldContain("'tasks/zlink', which is scanned by another path");
        Directory.GetFiles(_project["tasks/real"]).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_task_folder_and_a_named_file_may_be_links()
    {
        _project.WriteTask("n", path: "outside/n.txt");
        Link("named.md", "outside/n.txt");
        Link("folder", "outside/deep");
        await using TaskStore store = await _project.OpenAsync(static options =>
        {
            options.Folders.Add(new TaskFolderOptions { Path = "folder" });
            options.Files.Add("named.md");
        });

        (await CreateAsync(store, null)).Path.ShouldBe("folder/x.md");
        (await store.EditAsync("n", edit => edit.AddTag("x"), cancellationToken: Cancellation)).Index["n"].Tags.ShouldBe(["x"]);
    }

    private static Task<TaskEditResult> CreateAsync(TaskStore store, string? folder) =>
        store.CreateAsync("x", task => task.SetTitle("X"), folder: folder, cancellationToken: Cancellation);

    private static async Task<string> RefusedAsync(Func<Task> edit)
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(edit);
        refused.Failure.ShouldBe(TaskEditFailure.Link);
        return refused.Message;
    }

    private void Link(string path, string target) => File.CreateSymbolicLink(_project[path], target);

    private string[] Outside() =>
        [.. Directory.GetFiles(_project["outside"], "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_project["outside"], path))];
}
