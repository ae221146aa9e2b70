using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Format;

/// <summary>
/// The files in Data were written by the version of the format that they are named after and are never written again: every
/// later reader answers from them as written here. A later minor version gets files of its own beside them.
/// </summary>
public class FrozenFormatTests
{
    public static TheoryData<string> Versions => ["1.0", "1.1"];

    [Theory]
    [MemberData(nameof(Versions))]
    public void The_kept_index_says_what_it_always_said(string version)
    {
        using TaskIndex index = Open(version);

        index.All.Select(task => task.Id).ShouldBe(["TASK-1", "TASK-2", "TASK-3", "ÄRGER"]);
        (index.Count, index.RejectedCount, index.ExcludedCount, index.SchemaPreset).ShouldBe((4, 3, 4, SampleBacklog.Schema.Preset));
        (index.Totals.ReadyCount, index.Totals.BlockedCount, index.Totals.EstimatedHours, index.Totals.ActualHours).ShouldBe((1, 1, 5.5m, 0.125m));
        index.CriticalPath.Select(task => task.Id).ShouldBe(["TASK-2"]);
        index.DependencyOrder.Select(task => task.Id).ShouldBe(["TASK-1", "ÄRGER", "TASK-2", "TASK-3"]);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Each_field_of_a_kept_task_is_read(string version)
    {
        using TaskIndex index = Open(version);

        TaskRecord task = index["TASK-2"].ToRecord();

        (task.Title, task.Description, task.Notes, task.Path).ShouldBe(("Größe & 🎉", "One\r\ntwo", "A note", "tasks/a b/2.md"));
        (task.Agent, task.Status, task.StatusMeaning, task.Priority).ShouldBe(("codeforge", "todo", StatusMeaning.Open, "high"));
        (task.EstimatedHours, task.ActualHours, task.ChecklistDone, task.ChecklistTotal).ShouldBe((1.5m, 0.125m, 1, 2));
        (task.Created?.ToString(), task.Updated?.ToString(), task.Due?.ToString())
            .ShouldBe(("2025-03-01T09:30:00+02:00", "2025-03-02T10:00:00.5", "2025-04-01"));
        task.Tags.ShouldBe(["Zürich", "api"]);
        task.Assignees.ShouldBe(["@ann", "bob"]);
        task.Dependencies.ShouldBe(["TASK-1", "TASK-9"]);
        task.UnresolvedDependencies.ShouldBe(["TASK-9"]);
        task.Others.OrderBy(other => other.Key, StringComparer.Ordinal).Select(other => $"{other.Key}={other.Value}").ShouldBe(
            ["area=core", "budget=-12.5", "milestone=m-1", "ordinal=1000", "reviewed=2025-01-02", "summary=short"]);
        index["TASK-2"].Body.ShouldBe(SampleBacklog.Body);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Sets_orders_words_and_stored_sums_are_read(string version)
    {
        using TaskIndex index = Open(version);

        index.Where(TaskFilter.Field("tags", "api") & !TaskFilter.Meaning(StatusMeaning.Closed)).Select(task => task.Id).ShouldBe(["TASK-2"]);
        index.All.OrderByDescending(TaskSort.EstimatedHours).Select(task => task.Id).ShouldBe(["TASK-1", "TASK-2", "TASK-3", "ÄRGER"]);
        index.Search("grösse zwei*").ShouldBeEmpty();
        index.Search("kase").Select(hit => hit.Task.Id).ShouldBe(["TASK-2"]);
        index.Analytics.By("status", "tags").Select(pair => $"{pair.First}/{pair.Second} {pair.Totals.Count}").ShouldBe(
            ["todo/Zürich 1", "todo/api 1", "done/api 1"]);
        index.Analytics.SlackOf(index["TASK-2"]).ShouldBe(0m);
        index.Analytics.Bottlenecks(5).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void What_performance_yaml_said_is_still_in_force(string version)
    {
        using TaskIndex index = Open(version);

        (index.Services.Performance.MemoryLimitMegabytes, index.Services.Performance.EnableParallelProcessing).ShouldBe((128, false));
        index.Services.Performance.BatchSize.ShouldBe(new PerformanceOptions().BatchSize);
    }

    [Fact]
    public void What_1_0_did_not_say_of_spellings_and_keys_is_not_guessed()
    {
        using TaskIndex before = Open("1.0");
        using TaskIndex after = Open("1.1");

        before.Where(TaskFilter.Field("status", "TODO")).Count().ShouldBe(0);
        after.Where(TaskFilter.Field("status", "TODO")).Count().ShouldBe(1);
        before.Where(TaskFilter.HasAny("nothing")).Count().ShouldBe(0);
        Should.Throw<ArgumentException>(() => after.Where(TaskFilter.HasAny("nothing")));
        Should.Throw<ArgumentException>(() => before.Where(TaskFilter.NumberRange("nothing", 1, 2)));
        Should.Throw<ArgumentException>(() => before.Where(TaskFilter.Field("due_date", "2025-04-01")));
    }

    /// <summary>Fails when a writer changes the format; then raise the minor version, and keep these files.</summary>
    [Fact]
    public void The_writers_still_write_version_1_1()
    {
        (byte[] index, _, byte[] text) = KeptFormat.WriteToday();

        index.AsSpan().SequenceEqual(KeptFormat.Index("1.1")).ShouldBeTrue();
        text.AsSpan().SequenceEqual(KeptFormat.Text).ShouldBeTrue();
    }

    private static TaskIndex Open(string version) =>
        TaskIndex.Open(KeptFormat.Index(version), KeptFormat.Bodies, KeptFormat.Text, new TaskIndexOptions());
}
