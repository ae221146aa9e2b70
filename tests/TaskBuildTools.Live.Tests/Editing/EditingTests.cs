using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

public sealed class EditingTests : IAsyncLifetime
{
    private readonly TaskProject _project = new();
    private TaskStore _store = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _project.WriteTask("a", body: "- [ ] one\n- [x] two");
        _project.WriteTask("b", dependencies: "[a]");
        _store = await _project.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        _project.Dispose();
    }

    [Fact]
    public async Task An_awaited_edit_is_in_the_file_and_in_the_current_snapshot()
    {
        TaskEditResult result = await _store.EditAsync(
            "a", edit => edit.SetStatus("in_progress").AddTag("x").SetChecklistItem(0).SetEstimatedHours(1.5m), cancellationToken: Cancellation);

        result.IsChanged.ShouldBeTrue();
        TaskRef task = _store.Current["a"];
        task.Status!.Name.ShouldBe("in_progress");
        task.Tags.ShouldBe(["x"]);
        task.ChecklistDone.ShouldBe(2);
        task.EstimatedHours.ShouldBe(1.5m);
        result.Index["a"].ShouldBe(task);
        File.ReadAllText(_project["tasks/a.md"]).ShouldContain("status: in_progress\n");
    }

    [Fact]
    public async Task What_is_not_edited_keeps_its_bytes()
    {
        string text = "---\r\n# A comment.\r\nid:   'a'  # Another.\r\ntitle: \"A title\"\r\nstatus: todo   # Now.\r\nowner: me\r\n---\r\n\r\nThe body.  \r\n";
        _project.Write("tasks/a.md", text);

        await _store.EditAsync("a", edit => edit.SetStatus("complete"), cancellationToken: Cancellation);

        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(text.Replace("status: todo ", "status: complete "));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_makes_no_version()
    {
        long version = _store.Version;

        TaskEditResult result = await _store.EditAsync("a", edit => edit.SetStatus("todo"), cancellationToken: Cancellation);

        result.IsChanged.ShouldBeFalse();
        _store.Version.ShouldBe(version);
    }

    [Fact]
    public async Task An_edit_of_what_has_changed_since_it_was_read_is_a_conflict_and_loses_nothing()
    {
        _store.TryRead("a", out _, out TaskRevision seen).ShouldBeTrue();
        _project.WriteTask("a", status: "blocked");

        TaskConflictException conflict = await Should.ThrowAsync<TaskConflictException>(
            () => _store.EditAsync("a", edit => edit.SetStatus("complete"), seen, Cancellation));

        conflict.Expected.ShouldBe(seen);
        conflict.Actual.ShouldNotBeNull().ShouldNotBe(seen);
        conflict.Message.ShouldContain("tasks/a.md");
        File.ReadAllText(_project["tasks/a.md"]).ShouldBe(TaskProject.Text("a", "blocked"));
    }

    [Fact]
    public async Task An_edit_without_a_revision_edits_what_is_there_now()
    {
        _project.WriteTask("a", status: "blocked", body: "New.");

        await _store.EditAsync("a", edit => edit.AddTag("x"), cancellationToken: Cancellation);

        _store.Current["a"].Status!.Name.ShouldBe("blocked");
        _store.Current["a"].Tags.ShouldBe(["x"]);
    }

    [Fact]
    public async Task The_revision_of_a_result_serves_the_next_edit()
    {
        TaskEditResult first = await _store.EditAsync("a", edit => edit.AddTag("x"), cancellationToken: Cancellation);

        TaskEditResult second = await _store.EditAsync("a", edit => edit.AddTag("y"), TaskRevision.Parse(first.Revision.ToString()), Cancellation);

        _store.TryRead("a", out TaskRef task, out TaskRevision revision).ShouldBeTrue();
        task.Tags.ShouldBe(["x", "y"]);
        revision.ShouldBe(second.Revision);
    }

    [Fact]
    public async Task A_cycle_is_refused_with_its_diagnostic()
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => _store.EditAsync("a", edit => edit.AddDependency("b"), cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.Rejected);
        refused.Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("a");
        File.ReadAllText(_project["tasks/a.md"]).ShouldContain("dependencies: []");
    }

    [Fact]
    public async Task An_unknown_dependency_is_refused() =>
        (await Should.ThrowAsync<TaskEditException>(
            () => _store.EditAsync("a", edit => edit.AddDependency("nobody"), cancellationToken: Cancellation)))
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("nobody");

    [Fact]
    public async Task An_unknown_task_is_named_with_the_nearest_one()
    {
        _project.WriteTask("feature-login");

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => _store.EditAsync("feature-logim", edit => edit.AddTag("x"), cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.NotFound);
        refused.Message.ShouldContain("feature-login");
    }

    [Fact]
    public async Task A_new_task_is_there_at_once_and_can_be_edited()
    {
        TaskEditResult created = await _store.CreateAsync(
            "c", task => task.SetTitle("The third: it has a colon").SetStatus("todo").AddDependency("a").AddTag("x"), "Do it.\n", cancellationToken: Cancellation);

        created.Path.ShouldBe("tasks/c.md");
        _store.Current["c"].Title.ShouldBe("The third: it has a colon");
        _store.Current["c"].Dependencies.Select(task => task.Id).ShouldBe(["a"]);
        _store.Current["c"].Body.ShouldContain("Do it.");
        (await _store.EditAsync("c", edit => edit.SetTitle("Other"), created.Revision, Cancellation)).IsChanged.ShouldBeTrue();
    }

    [Fact]
    public async Task An_id_that_is_taken_makes_no_file()
    {
        await Should.ThrowAsync<TaskEditException>(() => _store.CreateAsync("a", task => task.SetTitle("Again"), cancellationToken: Cancellation));

        Directory.GetFiles(_project["tasks"]).Length.ShouldBe(2);
    }

    [Fact]
    public async Task What_others_depend_on_is_not_deleted_unless_forced()
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(() => _store.DeleteAsync("a", cancellationToken: Cancellation));
        refused.Failure.ShouldBe(TaskEditFailure.DependedOn);
        refused.Dependents.ShouldBe(["b"]);

        TaskIndex index = await _store.DeleteAsync("a", force: true, cancellationToken: Cancellation);

        index.Contains("a").ShouldBeFalse();
        File.Exists(_project["tasks/a.md"]).ShouldBeFalse();
    }

    [Fact]
    public async Task A_status_moves_the_file_where_folders_are_mapped()
    {
        _project.Write("tasks.schema.yaml", "statuses: { todo: { meaning: open, folders: [open] }, done: { meaning: closed, folders: [archive] } }\n");
        _project.WriteTask("m", path: "tasks/open/m.md");
        await _store.RefreshAsync(Cancellation);

        TaskEditResult moved = await _store.MoveStatusAsync("m", "done", cancellationToken: Cancellation);

        moved.Path.ShouldBe("tasks/archive/m.md");
        _store.Current["m"].Path.ShouldBe("tasks/archive/m.md");
        File.Exists(_project["tasks/open/m.md"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Closed_tasks_go_to_the_archive_and_come_back_byte_for_byte()
    {
        string text = TaskProject.Text("old", "complete").Replace("status:", "updated_at: 2024-01-01\nstatus:");
        _project.Write("tasks/old.md", text);
        await _store.RefreshAsync(Cancellation);

        TaskArchiveResult archived = await _store.ArchiveClosedAsync(TimeSpan.FromDays(30), Cancellation);

        archived.Done.ShouldBe(["old"]);
        archived.Refused.ShouldBeEmpty();
        archived.Index["old"].Path.ShouldBe("tasks/old.md.gz");
        File.Exists(_project["tasks/old.md"]).ShouldBeFalse();
        TaskArchiveResult restored = await _store.RestoreAsync(["old", "a", "nobody"], Cancellation);
        restored.Done.ShouldBe(["old"]);
        restored.Refused.Keys.ShouldBe(["nobody"]);
        File.ReadAllText(_project["tasks/old.md"]).ShouldBe(text);
        _store.Current["old"].Path.ShouldBe("tasks/old.md");
    }

    [Fact]
    public async Task An_archiving_that_was_killed_halfway_is_ended_at_the_next_start()
    {
        await _store.ArchiveAsync(["a"], Cancellation);
        byte[] archive = File.ReadAllBytes(_project["tasks/a.md.gz"]);
        await _store.RestoreAsync(["a"], Cancellation);
        await _store.DisposeAsync();
        File.WriteAllBytes(_project["tasks/a.md.gz"], archive);

        _store = await _project.OpenAsync();

        _store.Diagnostics.ShouldBeEmpty();
        _store.Current["a"].Path.ShouldBe("tasks/a.md");
        File.Exists(_project["tasks/a.md.gz"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Edits_at_once_are_all_done()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => _store.EditAsync("a", edit => edit.AddTag($"t{i}"), cancellationToken: Cancellation)));

        _store.Current["a"].Tags.Count.ShouldBe(20);
    }

    [Fact]
    public async Task A_closed_store_edits_nothing()
    {
        await _store.DisposeAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => _store.EditAsync("a", edit => edit.AddTag("x"), cancellationToken: Cancellation));
    }
}
