using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A task whose file is rejected at the moment is not taken for one that does not exist.</summary>
public sealed class RejectedTaskTests : IDisposable
{
    private const string Sound = "---\nid: e5\ntitle: T\n---\n";
    private const string Nonsense = "---\nid: e5\ntitle: T\nstatus: nonsense\n---\n";

    private readonly TaskProject _project = new();

    public RejectedTaskTests() => _project.WriteTask("e3");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(Nonsense, "TBT2006 at tasks/some.md(4,9)")]
    [InlineData("---\nid: e5\ntitle: T\ndependencies: [{id: e3}]\n---\n", "TBT2012 at tasks/some.md(4,16)")]
    [InlineData("---\nid: e5\ntitle: a: b\n---\n", "TBT1005 at tasks/some.md(3,9)")]
    [InlineData("---\nid: e5\n---\n", "TBT2005 at tasks/some.md(1,1)")]
    public async Task The_failure_names_the_file_what_is_wrong_and_where(string text, string finding)
    {
        _project.Write("tasks/some.md", text);
        await using TaskStore store = await _project.OpenAsync();
        List<TaskEditException> refusals =
        [
            await RefusedAsync(() => store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation)),
            await RefusedAsync(() => store.MoveStatusAsync("e5", "done", cancellationToken: Cancellation)),
            await RefusedAsync(() => store.DeleteAsync("e5", cancellationToken: Cancellation)),
            (await store.ArchiveAsync(["e5"], Cancellation)).Refused["e5"],
            (await store.RestoreAsync(["e5"], Cancellation)).Refused["e5"],
        ];

        foreach (TaskEditException refused in refusals)
        {
            refused.Failure.ShouldBe(TaskEditFailure.Rejected);
            refused.Message.ShouldStartWith("The task \"e5\" is in tasks/some.md, which is rejected: " + finding);
            refused.Message.ShouldNotContain("Did you mean");
            refused.Diagnostics.ShouldHaveSingleItem().Path.ShouldBe("tasks/some.md");
        }

        File.ReadAllText(_project["tasks/some.md"]).ShouldBe(text);
    }

    [Fact]
    public async Task An_id_that_two_rejected_files_have_is_not_looked_for_elsewhere()
    {
        _project.Write("tasks/a.md", Nonsense);
        _project.Write("tasks/b.md", Sound);
        await using TaskStore store = await _project.OpenAsync();
        if (store.Current.Contains("e5"))
        {
            // The sound one is the task.
            (await store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation)).Path.ShouldBe("tasks/b.md");
            return;
        }

        string message = (await RefusedAsync(() => store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation))).Message;

        message.ShouldContain("tasks/a.md, tasks/b.md, which are rejected");
        message.ShouldContain("TBT2004 at tasks/b.md(2,5)");
    }

    [Fact]
    public async Task An_id_in_other_case_leads_to_the_rejected_file_too()
    {
        _project.Write("tasks/some.md", Nonsense);
        await using TaskStore store = await _project.OpenAsync();

        (await RefusedAsync(() => store.EditAsync("E5", edit => edit.AddTag("x"), cancellationToken: Cancellation)))
            .Message.ShouldStartWith("The task \"E5\" is in tasks/some.md, as \"e5\", which is rejected");
    }

    [Fact]
    public async Task A_file_without_a_readable_id_that_is_named_after_it_is_named()
    {
        _project.Write("tasks/e5.md", "no front matter\n");
        await using TaskStore store = await _project.OpenAsync();

        (await RefusedAsync(() => store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation)))
            .Message.ShouldStartWith("No id can be read in tasks/e5.md, which may hold the task \"e5\" and is rejected: TBT1001");
    }

    [Fact]
    public async Task A_file_that_was_fixed_since_the_last_look_is_edited()
    {
        _project.Write("tasks/some.md", Nonsense);
        await using TaskStore store = await _project.OpenAsync();
        _project.Write("tasks/some.md", Sound);

        (await store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation)).Index["e5"].Tags.ShouldBe(["x"]);
    }

    [Theory]
    [InlineData(Nonsense, "TBT2006 at tasks/some.md(4,9)")]
    [InlineData("---\nid: e5\ntitle: a: b\n---\n", "TBT1005 at tasks/some.md(3,9)")]
    public async Task A_file_that_is_shown_as_it_last_was_is_not_edited_unless_the_edit_fixes_it(string text, string finding)
    {
        _project.Write("tasks/some.md", Sound);
        await using TaskStore store = await _project.OpenAsync();
        _project.Write("tasks/some.md", text);
        await store.RefreshAsync(Cancellation);
        store.Current["e5"].Title.ShouldBe("T");

        (await RefusedAsync(() => store.EditAsync("e5", edit => edit.AddTag("x"), cancellationToken: Cancellation))).Message.ShouldContain(finding);
        (await store.ArchiveAsync(["e5"], Cancellation)).Refused["e5"].Message.ShouldContain(finding);
        File.ReadAllText(_project["tasks/some.md"]).ShouldBe(text);

        if (text == Nonsense)
        {
            (await store.EditAsync("e5", edit => edit.SetStatus("todo"), cancellationToken: Cancellation)).Index["e5"].Status!.Name.ShouldBe("todo");
        }
    }

    [Fact]
    public async Task Errors_of_others_do_not_stand_in_the_way_while_a_file_is_shown_as_it_last_was()
    {
        _project.WriteTask("lost", dependencies: "[nobody]");
        _project.WriteTask("closed", status: "complete", dependencies: "[e3]");
        _project.Write("tasks/some.md", Sound);
        await using TaskStore store = await _project.OpenAsync();
        _project.Write("tasks/some.md", Nonsense);
        await store.RefreshAsync(Cancellation);

        TaskEditResult result = await store.EditAsync("e3", edit => edit.SetStatus("in_progress"), cancellationToken: Cancellation);

        result.Index["e3"].Status!.Name.ShouldBe("in_progress");
        result.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_id_that_no_file_has_still_gets_a_suggestion()
    {
        _project.Write("tasks/some.md", Nonsense);
        _project.WriteTask("feature-login");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.EditAsync("feature-logim", edit => edit.AddTag("x"), cancellationToken: Cancellation));

        refused.Failure.ShouldBe(TaskEditFailure.NotFound);
        refused.Message.ShouldContain("Did you mean \"feature-login\"?");
    }

    private static async Task<TaskEditException> RefusedAsync(Func<Task> edit)
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(edit);
        refused.Failure.ShouldBe(TaskEditFailure.Rejected);
        return refused;
    }
}
