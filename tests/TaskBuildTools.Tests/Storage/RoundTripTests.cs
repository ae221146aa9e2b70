using TaskBuildTools.Tests.Samples;

namespace TaskBuildTools.Tests.Storage;

public class RoundTripTests
{
    [Fact]
    public void Every_field_reads_as_it_was_written()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskRef task = index["TASK-2"];

        task.Id.ShouldBe("TASK-2");
        task.Title.ShouldBe("Größe & 🎉");
        task.Description.ShouldBe("One\r\ntwo");
        task.Agent.ShouldBe("codeforge");
        task.Status!.Name.ShouldBe("todo");
        task.StatusMeaning.ShouldBe(StatusMeaning.Open);
        task.Priority!.Name.ShouldBe("high");
        task.Tags.ShouldBe(["Zürich", "api"]);
        task.Assignees.ShouldBe(["@ann", "bob"]);
        task.Assignee.ShouldBe("@ann");
        task.Created!.Value.Value.ShouldBe(new DateTimeOffset(2025, 3, 1, 9, 30, 0, TimeSpan.FromHours(2)));
        task.Created.Value.ToString().ShouldBe("2025-03-01T09:30:00+02:00");
        task.Updated!.Value.ToString().ShouldBe("2025-03-02T10:00:00.5");
        task.Due!.Value.ToString().ShouldBe("2025-04-01");
        task.EstimatedHours.ShouldBe(1.5m);
        task.ActualHours.ShouldBe(0.125m);
        task.Notes.ShouldBe("A note");
        task.Path.ShouldBe("tasks/a b/2.md");
        task.IsReady.ShouldBeFalse();
        task.IsBlocked.ShouldBeTrue();
        task.Dependencies.Select(other => other.Id).ShouldBe(["TASK-1"]);
        task.UnresolvedDependencies.ShouldBe(["TASK-9"]);
        task.Depth.ShouldBe(1);
        task.ChecklistDone.ShouldBe(1);
        task.ChecklistTotal.ShouldBe(2);
        task.Body.ShouldBe(SampleBacklog.Body);
    }

    [Fact]
    public void Absent_values_are_null_or_empty()
    {
        using TaskIndex index = SampleBacklog.Build().Open();
        TaskRef task = index["ÄRGER"];

        task.Title.ShouldBe("");
        task.Description.ShouldBeNull();
        task.Status.ShouldBeNull();
        task.StatusMeaning.ShouldBe(StatusMeaning.None);
        task.Priority.ShouldBeNull();
        task.Tags.ShouldBeEmpty();
        task.Assignee.ShouldBeNull();
        task.Created.ShouldBeNull();
        task.EstimatedHours.ShouldBeNull();
        task.Dependencies.Count.ShouldBe(0);
        task.Body.ShouldBe("");
        task.IsReady.ShouldBeTrue();
    }

    [Theory]
    [InlineData("area", "core")]
    [InlineData("budget", "-12.5")]
    [InlineData("reviewed", "2025-01-02")]
    [InlineData("summary", "short")]
    [InlineData("milestone", "m-1")]
    [InlineData("tags", "Zürich, api")]
    [InlineData("dependencies", "TASK-1, TASK-9")]
    [InlineData("estimated_hours", "1.5")]
    [InlineData("no_such_field", null)]
    public void Any_field_reads_as_text_by_its_name(string field, string? text)
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index["TASK-2"].Get(field).ShouldBe(text);
    }

    [Fact]
    public void A_record_holds_all_fields_without_the_index()
    {
        TaskRecord record;
        using (TaskIndex index = SampleBacklog.Build().Open())
        {
            record = index["TASK-2"].ToRecord();
        }

        record.Id.ShouldBe("TASK-2");
        record.Title.ShouldBe("Größe & 🎉");
        record.Dependencies.ShouldBe(["TASK-1", "TASK-9"]);
        record.UnresolvedDependencies.ShouldBe(["TASK-9"]);
        record.Others.OrderBy(pair => pair.Key, StringComparer.Ordinal).ShouldBe(
        [
            new("area", "core"), new("budget", "-12.5"), new("milestone", "m-1"), new("ordinal", "1000"),
            new("reviewed", "2025-01-02"), new("summary", "short"),
        ]);
    }

    [Fact]
    public void The_index_knows_its_own_numbers()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Count.ShouldBe(4);
        index.RejectedCount.ShouldBe(3);
        index.ExcludedCount.ShouldBe(4);
        index.SchemaPreset.ShouldBe("default");
        index.Fields[0].ShouldBe(new TaskField("id", TaskFieldKind.Text));
        index.Fields[^1].ShouldBe(new TaskField("summary", TaskFieldKind.Text));
        index.MeaningOf("done").ShouldBe(StatusMeaning.Closed);
        index.MeaningOf("nothing").ShouldBe(StatusMeaning.None);
        index.CriticalPath.Select(task => task.Id).ShouldBe(["TASK-2"]);
        index.CriticalPathHours.ShouldBe(1.5m);
        index.DependencyOrder.Select(task => task.Id).ShouldBe(["TASK-1", "ÄRGER", "TASK-2", "TASK-3"]);
        index["TASK-1"].Dependents.Select(task => task.Id).ShouldBe(["TASK-2", "TASK-3"]);
    }

    [Fact]
    public void Values_come_with_their_sums_and_statuses_in_the_order_of_the_schema()
    {
        using TaskIndex index = SampleBacklog.Build().Open();

        index.Totals.Count.ShouldBe(4);
        index.Totals.ReadyCount.ShouldBe(1);
        index.Totals.BlockedCount.ShouldBe(1);
        index.Totals.EstimatedHours.ShouldBe(5.5m);
        index.Totals.ActualHours.ShouldBe(0.125m);
        index.Totals.ChecklistDone.ShouldBe(4);
        index.Totals.ChecklistTotal.ShouldBe(5);
        index.Values("status").Select(value => (value.Name, value.Totals.Count)).ShouldBe(
            [("todo", 1), ("in_progress", 0), ("blocked", 0), ("done", 1), ("cancelled", 1)]);
        index.Values("tags").Select(value => (value.Name, value.Totals.EstimatedHours)).ShouldBe([("Zürich", 1.5m), ("api", 5.5m)]);
        index.Values("title").ShouldBeEmpty();
        Should.Throw<ArgumentException>(() => index.Values("nothing"));
    }

    [Fact]
    public void An_empty_index_answers_everything()
    {
        using TaskIndex index = BuiltIndex.Of(SampleBacklog.Schema).Open();

        index.Count.ShouldBe(0);
        index.All.ToArray().ShouldBeEmpty();
        index.All.OrderBy(TaskSort.Due).ToArray().ShouldBeEmpty();
        index.Where(!TaskFilter.None & TaskFilter.HasAny("tags")).Count().ShouldBe(0);
        index.Find("x").ShouldBeNull();
        index.CriticalPath.Count.ShouldBe(0);
        index.Totals.Count.ShouldBe(0);
    }
}
