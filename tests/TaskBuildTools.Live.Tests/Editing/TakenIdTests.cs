using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>An id has one file, and whoever wants it for another is told which.</summary>
public sealed class TakenIdTests : IDisposable
{
    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_holder_is_named_whatever_its_file_is_called()
    {
        _project.WriteTask("t-1");
        _project.WriteTask("t-2", path: "tasks/deep/other name.md");
        await using TaskStore store = await _project.OpenAsync();

        (await RefusalAsync(store, "t-1")).ShouldContain("\"t-1\" is taken by tasks/t-1.md.");
        (await RefusalAsync(store, "t-2")).ShouldContain("tasks/deep/other name.md");
        Directory.GetFiles(_project["tasks"]).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("---\nid: t-1\ntitle: T\nstatus: nonsense\n---\n", "TBT2006", "(4,9)")]
    [InlineData("---\nid: t-1\ntitle: a: b\n---\n", "TBT1005", "(3,9)")]
    [InlineData("---\nid: t-1\ntitle: T\ndependencies: [{id: e}]\n---\n", "TBT2012", "(4,16)")]
    public async Task A_holder_that_is_rejected_is_named_with_what_is_wrong(string text, string id, string place)
    {
        _project.Write("tasks/some.md", text);
        await using TaskStore store = await _project.OpenAsync();

        string message = await RefusalAsync(store, "t-1");

        message.ShouldContain("taken by tasks/some.md, which is rejected");
        message.ShouldContain($"{id} at tasks/some.md{place}");
        Directory.GetFiles(_project["tasks"]).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_shown_of_a_file_that_has_lost_its_id_still_holds_it()
    {
        _project.WriteTask("t-1", path: "tasks/some.md");
        await using TaskStore store = await _project.OpenAsync();
        _project.Write("tasks/some.md", "no front matter\n");

        (await RefusalAsync(store, "t-1")).ShouldContain("tasks/some.md, which is rejected");
    }

    [Fact]
    public async Task A_holder_that_the_store_has_not_seen_yet_is_found()
    {
        await using TaskStore store = await _project.OpenAsync();
        _project.WriteTask("t-1", path: "tasks/other.md");

        (await RefusalAsync(store, "t-1")).ShouldContain("tasks/other.md");
    }

    [Fact]
    public async Task An_id_whose_file_has_just_gone_is_free()
    {
        _project.WriteTask("t-1", path: "tasks/other.md");
        await using TaskStore store = await _project.OpenAsync();
        _project.Delete("tasks/other.md");

        (await CreateAsync(store, "t-1", null)).Path.ShouldBe("tasks/t-1.md");
    }

    [Fact]
    public async Task A_task_is_not_given_the_id_of_another_one()
    {
        _project.WriteTask("a");
        _project.WriteTask("z");
        await using TaskStore store = await _project.OpenAsync();

        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(
            () => store.EditAsync("a", edit => edit.Set("id", "z"), cancellationToken: Cancellation));

        (refused.Failure, refused.Message).ShouldBe((TaskEditFailure.AlreadyExists, "The id \"z\" is taken by tasks/z.md."));
        _project.Delete("tasks/z.md");
        (await store.EditAsync("a", edit => edit.Set("id", "z"), cancellationToken: Cancellation)).Index.Contains("z").ShouldBeTrue();
    }

    [Fact]
    public async Task A_spelling_in_other_case_is_taken_where_case_does_not_matter()
    {
        _project.WriteTask("T-1");
        await using (TaskStore store = await _project.OpenAsync())
        {
            (await CreateAsync(store, "t-1", "tasks/other")).IsChanged.ShouldBeTrue();
            await store.DeleteAsync("t-1", cancellationToken: Cancellation);
        }

        _project.Write("tasks.schema.yaml", "ids: { ignore_case: true }\n");
        await using (TaskStore store = await _project.OpenAsync())
        {
            (await RefusalAsync(store, "t-1")).ShouldContain("\"t-1\" is taken as \"T-1\" by tasks/T-1.md");
        }
    }

    [Fact]
    public async Task Of_several_stores_that_make_one_id_at_once_in_folders_of_their_own_one_succeeds()
    {
        const int Stores = 4;
        const int Rounds = 8;
        TaskStore[] stores = await Task.WhenAll(Enumerable.Range(0, Stores).Select(_ => _project.OpenAsync()));
        try
        {
            for (int round = 0; round < Rounds; round++)
            {
                string id = $"t-{round}";
                TaskEditException?[] refusals = await Task.WhenAll(stores.Select((store, number) => RefusedAsync(store, id, number)));

                refusals.Count(static refused => refused is null).ShouldBe(1);
                refusals.OfType<TaskEditException>().ShouldAllBe(refused => refused.Failure == TaskEditFailure.AlreadyExists);
                Directory.GetFiles(_project["tasks"], "*.md", SearchOption.AllDirectories).Length.ShouldBe(round + 1);
            }
        }
        finally
        {
            await Task.WhenAll(stores.Select(static store => store.DisposeAsync().AsTask()));
        }

        async Task<TaskEditException?> RefusedAsync(TaskStore store, string id, int number)
        {
            try
            {
                await CreateAsync(store, id, number % 2 == 0 ? null : $"tasks/f{number}");
                return null;
            }
            catch (TaskEditException refused)
            {
                return refused;
            }
        }
    }

    private static Task<TaskEditResult> CreateAsync(TaskStore store, string id, string? folder) =>
        store.CreateAsync(id, task => task.SetTitle("X"), folder: folder, cancellationToken: Cancellation);

    private static async Task<string> RefusalAsync(TaskStore store, string id)
    {
        TaskEditException refused = await Should.ThrowAsync<TaskEditException>(() => CreateAsync(store, id, null));
        refused.Failure.ShouldBe(TaskEditFailure.AlreadyExists);
        return refused.Message;
    }
}
