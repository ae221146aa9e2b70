using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Watching;

/// <summary>Changes that other programs make, seen through the operating system.</summary>
public sealed class RealChangesTests : IAsyncLifetime
{
    private readonly TaskProject _project = new();
    private TaskStore _store = null!;

    public async ValueTask InitializeAsync()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", path: "tasks/sub/b.md");

        // So that the sweep does not do the watcher's work.
        _store = await _project.OpenAsync(options => options.SweepInterval = TimeSpan.FromHours(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _project.Dispose();
    }

    [Fact]
    public async Task An_edit_in_place()
    {
        _project.WriteTask("a", status: "complete");

        await Shows("a", "complete");
    }

    [Fact]
    public async Task A_save_by_renaming()
    {
        for (int i = 0; i < 5; i++)
        {
            _project.ReplaceTask("a", i % 2 == 0 ? "complete" : "todo");
            await Shows("a", i % 2 == 0 ? "complete" : "todo");
        }
    }

    [Fact]
    public async Task A_new_file_in_a_new_folder()
    {
        _project.WriteTask("c", path: "tasks/x/y/z/c.md");
        await Shows("c", "todo");

        _project.WriteTask("c", status: "complete", path: "tasks/x/y/z/c.md");
        await Shows("c", "complete");
    }

    [Fact]
    public async Task A_deletion()
    {
        _project.Delete("tasks/a.md");

        await Eventually.Is(() => !_store.Current.Contains("a"));
    }

    [Fact]
    public async Task A_folder_renamed_and_edited_below()
    {
        for (int i = 0; i < 4; i++)
        {
            string from = i % 2 == 0 ? "tasks/sub" : "tasks/sup";
            string to = i % 2 == 0 ? "tasks/sup" : "tasks/sub";
            Directory.Move(_project[from], _project[to]);
            await Eventually.Is(() => _store.Current["b"].Path == to + "/b.md");
            _project.WriteTask("b", status: i % 2 == 0 ? "complete" : "todo", path: to + "/b.md");
            await Shows("b", i % 2 == 0 ? "complete" : "todo");
        }
    }

    [Fact]
    public async Task The_whole_folder_deleted_and_made_again()
    {
        for (int i = 0; i < 3; i++)
        {
            Directory.Delete(_project["tasks"], recursive: true);
            await Eventually.Is(() => _store.Current.Count == 0);
            _project.WriteTask("a", status: "complete");
            await Shows("a", "complete");
            _project.WriteTask("a", status: "todo");
            await Shows("a", "todo");
        }
    }

    [Fact]
    public async Task The_whole_folder_replaced_at_once()
    {
        Directory.Move(_project["tasks"], _project["old"]);
        Directory.CreateDirectory(_project["new"]);
        _project.WriteTask("n", path: "new/n.md");
        Directory.Move(_project["new"], _project["tasks"]);
        await Eventually.Is(() => _store.Current.All.Select(task => task.Id).SequenceEqual(["n"]));

        _project.WriteTask("n", status: "complete");
        await Shows("n", "complete");
    }

    [Fact]
    public async Task The_schema()
    {
        _project.Write("tasks.schema.yaml", "statuses: { todo: { meaning: closed } }\n");

        await Eventually.Is(() => _store.Current["a"].StatusMeaning == StatusMeaning.Closed);
    }

    [Fact]
    public async Task What_links_lead_to()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege there.");
        _project.WriteTask("l", path: "elsewhere/l.md");
        _project.WriteTask("m", path: "files/m.txt");
        Directory.CreateSymbolicLink(_project["tasks/linked"], _project["elsewhere"]);
        File.CreateSymbolicLink(_project["tasks/m.md"], _project["files/m.txt"]);
        await Shows("l", "todo");
        await Shows("m", "todo");

        _project.WriteTask("l", status: "complete", path: "elsewhere/l.md");
        await Shows("l", "complete");
        _project.WriteTask("m", status: "complete", path: "files/m.txt");
        await Shows("m", "complete");
    }

    [Fact]
    public async Task A_storm_of_renames()
    {
        for (int i = 0; i < 300; i++)
        {
            _project.WriteTask($"s{i}", path: $"tasks/s{i % 7}/{i}.md");
        }

        for (int i = 0; i < 300; i++)
        {
            File.Move(_project[$"tasks/s{i % 7}/{i}.md"], _project[$"tasks/s{(i + 1) % 7}/{i}.md"]);
        }

        for (int i = 0; i < 7; i++)
        {
            Directory.Move(_project[$"tasks/s{i}"], _project[$"tasks/r{i}"]);
        }

        await Eventually.Is(() => _store.Current.Count == 302 && _store.Current["s299"].Path == "tasks/r6/299.md");
        _store.Diagnostics.ShouldBeEmpty();
    }

    private Task Shows(string id, string status) => Eventually.Is(() => _store.Current.Find(id)?.Status == status);
}
