using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>What an edit brings that a build warns of comes back with its result.</summary>
public sealed class EditWarningsTests : IDisposable
{
    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Closing_a_task_whose_dependency_is_open()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", dependencies: "[a]");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditResult result = await store.MoveStatusAsync("b", "complete", cancellationToken: Cancellation);

        TaskDiagnostic warning = result.Warnings.ShouldHaveSingleItem();
        (warning.Id, warning.Severity, warning.Path, warning.Line).ShouldBe(("TBT3005", TaskDiagnosticSeverity.Warning, "tasks/b.md", 5));
        store.Diagnostics.ShouldBe([warning]);
    }

    [Fact]
    public async Task Reopening_and_cancelling_what_others_depend_on()
    {
        _project.WriteTask("a", status: "complete");
        _project.WriteTask("b", status: "complete", dependencies: "[a]");
        _project.WriteTask("c", dependencies: "[a]");
        await using TaskStore store = await _project.OpenAsync();

        (await WarningsAsync(store, "a", edit => edit.SetStatus("todo"))).ShouldBe(["TBT3005 tasks/b.md"]);
        (await WarningsAsync(store, "a", edit => edit.SetStatus("cancelled"))).ShouldBe(["TBT3006 tasks/c.md"]);
        (await WarningsAsync(store, "a", edit => edit.SetStatus("complete"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Dependencies_that_are_cancelled_open_or_written_twice()
    {
        _project.WriteTask("given-up", status: "cancelled");
        _project.WriteTask("open");
        _project.WriteTask("t");
        _project.WriteTask("closed", status: "complete");
        await using TaskStore store = await _project.OpenAsync();

        (await WarningsAsync(store, "t", edit => edit.AddDependency("given-up"))).ShouldBe(["TBT3006 tasks/t.md"]);
        (await WarningsAsync(store, "closed", edit => edit.AddDependency("open"))).ShouldBe(["TBT3005 tasks/closed.md"]);
        (await WarningsAsync(store, "t", edit => edit.SetDependencies("open", "open"))).ShouldBe(["TBT3004 tasks/t.md"]);
    }

    [Fact]
    public async Task Values_of_the_file_itself()
    {
        _project.Write("tasks/a.md", "---\nid: a\ntitle: A\ncreated_at: 2026-03-01\n---\n");
        await using TaskStore store = await _project.OpenAsync();

        (await WarningsAsync(store, "a", edit => edit.SetDue(new DateOnly(2026, 1, 1)))).ShouldBe(["TBT2013 tasks/a.md"]);
        (await WarningsAsync(store, "a", edit => edit.SetTags("x", "y", "x"))).ShouldBe(["TBT2018 tasks/a.md"]);
        (await WarningsAsync(store, "a", edit => edit.SetTitle("B"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_against_the_folder()
    {
        _project.Write("tasks.schema.yaml", "statuses: { todo: { meaning: open, folders: [todo] }, done: { meaning: closed }, doing: { meaning: active } }\n");
        _project.WriteTask("a", path: "todo/a.md");
        await using TaskStore store = await _project.OpenAsync(options => options.Folders.Add(new TaskFolderOptions { Path = "todo" }));

        (await WarningsAsync(store, "a", edit => edit.SetStatus("doing"))).ShouldBe(["TBT2015 todo/a.md"]);
    }

    [Fact]
    public async Task A_new_task()
    {
        _project.WriteTask("given-up", status: "cancelled");
        _project.WriteTask("open");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditResult result = await store.CreateAsync(
            "n", task => task.SetTitle("N").SetStatus("todo").SetDependencies("open", "given-up"), cancellationToken: Cancellation);

        result.Warnings.ShouldHaveSingleItem().Id.ShouldBe("TBT3006");
    }

    [Fact]
    public async Task Not_what_was_there_before_nor_what_another_program_brings_at_the_same_time()
    {
        _project.WriteTask("a");
        _project.WriteTask("b", status: "complete", dependencies: "[a]");
        _project.WriteTask("c");
        await using TaskStore store = await _project.OpenAsync();
        _project.WriteTask("d", status: "complete", dependencies: "[a]");

        (await WarningsAsync(store, "c", edit => edit.AddTag("x"))).ShouldBeEmpty();
        (await WarningsAsync(store, "b", edit => edit.AddTag("x"))).ShouldBeEmpty();
        (await WarningsAsync(store, "b", edit => edit.AddDependency("c"))).ShouldBe(["TBT3005 tasks/b.md"]);
    }

    [Fact]
    public async Task The_severities_of_the_schema_and_of_editorconfig_count()
    {
        _project.Write("tasks.schema.yaml", "rules: { TBT3006: none }\n");
        _project.Write(".editorconfig", "root = true\n[tasks/quiet.md]\ndotnet_diagnostic.TBT3005.severity = none\n[tasks/loud.md]\ndotnet_diagnostic.TBT3005.severity = error\n");
        _project.WriteTask("a");
        _project.WriteTask("given-up", status: "cancelled");
        _project.WriteTask("quiet", dependencies: "[a]");
        _project.WriteTask("loud", dependencies: "[a]");
        await using TaskStore store = await _project.OpenAsync();

        (await WarningsAsync(store, "a", edit => edit.AddDependency("given-up"))).ShouldBeEmpty();
        (await WarningsAsync(store, "quiet", edit => edit.SetStatus("complete"))).ShouldBeEmpty();
        TaskEditResult result = await store.MoveStatusAsync("loud", "complete", cancellationToken: Cancellation);
        result.Warnings.ShouldHaveSingleItem().Severity.ShouldBe(TaskDiagnosticSeverity.Error);
    }

    private static async Task<string[]> WarningsAsync(TaskStore store, string id, Action<TaskEditBuilder> edit) =>
        [.. (await store.EditAsync(id, edit, cancellationToken: Cancellation)).Warnings.Select(static warning => $"{warning.Id} {warning.Path}")];
}
