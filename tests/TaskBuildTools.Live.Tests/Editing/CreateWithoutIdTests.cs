using TaskBuildTools.Live.Tests.Running;

namespace TaskBuildTools.Live.Tests.Editing;

/// <summary>A task that is made without an id gets the one that follows the highest in use.</summary>
public sealed class CreateWithoutIdTests : IDisposable
{
    private readonly TaskProject _project = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _project.Dispose();

    [Theory]
    [InlineData(null, "task-1 task-12", "task-13")]
    [InlineData(null, "task-007 task-012", "task-013")]
    [InlineData(null, "task-099", "task-100")]
    [InlineData(null, "task-2 task-1.3 task-1.4", "task-3")]
    [InlineData(null, "7 12", "13")]
    [InlineData(null, "task-1 task-2 readme", "task-3")]
    [InlineData(@"T-\d{4}", "", "T-0001")]
    [InlineData(@"T-\d{4}", "T-0041", "T-0042")]
    [InlineData(@"^task-([0-9]+)(\.\d+)*$", "task-3", "task-4")]
    [InlineData(@"[1-9]\d*", "9", "10")]
    [InlineData(@"(TASK|BUG)-\d+", "BUG-1 BUG-2 TASK-9", "BUG-3")]
    public async Task The_next_id_keeps_the_form_of_those_in_use(string? pattern, string ids, string expected)
    {
        await using TaskStore store = await Open(pattern, ids);

        TaskEditResult created = await Create(store);

        created.Id.ShouldBe(expected);
        created.Path.ShouldBe($"tasks/{expected}.md");
        store.Current[expected].Title.ShouldBe("New");
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData(null, "build-ci docs-faq")]
    [InlineData(null, "fix-utf8 docs-faq")]
    [InlineData(null, "BUG-1 TASK-1")]
    [InlineData(@"T-\d{2}", "T-99")]
    public async Task Where_nothing_says_how_ids_are_counted_it_asks_for_one(string? pattern, string ids)
    {
        await using TaskStore store = await Open(pattern, ids);

        TaskEditException refusal = await Should.ThrowAsync<TaskEditException>(() => Create(store));

        refusal.Failure.ShouldBe(TaskEditFailure.InvalidValue);
        refusal.Message.ShouldContain("give an id");
        store.Current.Count.ShouldBe(ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Archived_and_rejected_tasks_count_and_gaps_stay()
    {
        await using TaskStore store = await Open(null, "task-1 task-2 task-5");
        await store.ArchiveAsync(["task-5"], Cancellation);
        await store.DeleteAsync("task-2", cancellationToken: Cancellation);
        (await Create(store)).Id.ShouldBe("task-6");

        _project.Write("tasks/other.md", "---\nid: task-8\ntitle: [broken\n---\n");
        _project.Write("tasks/task-20 - Broken.md", "No front matter.\n");

        (await Create(store)).Id.ShouldBe("task-21");
    }

    [Fact]
    public async Task Two_stores_that_create_at_once_never_choose_the_same_id()
    {
        await using TaskStore one = await Open(null, "task-1");
        await using TaskStore two = await _project.OpenAsync();

        TaskEditResult[] created = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Create(i % 2 == 0 ? one : two)));

        created.Select(result => result.Id).Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(2, 8).Select(i => $"task-{i}"));
    }

    [Fact]
    public async Task A_new_task_takes_operations_on_its_body()
    {
        await using TaskStore store = await Open(null, "task-1");

        TaskEditResult created = await store.CreateAsync(
            task => task.SetTitle("New").SetStatus("todo").AppendToBody("More.").AddChecklistItem("Try it"), "Text.", cancellationToken: Cancellation);

        store.Current[created.Id].Body.ShouldBe("\nText.\nMore.\n\n- [ ] Try it\n");
    }

    private async Task<TaskStore> Open(string? pattern, string ids)
    {
        if (pattern is not null)
        {
            _project.Write("tasks.schema.yaml", $"ids:\n  pattern: '{pattern}'\n");
        }

        foreach (string id in ids.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            _project.WriteTask(id);
        }

        return await _project.OpenAsync();
    }

    private static Task<TaskEditResult> Create(TaskStore store) =>
        store.CreateAsync(task => task.SetTitle("New").SetStatus("todo"), cancellationToken: Cancellation);
}
