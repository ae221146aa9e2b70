using System.Globalization;
using TaskBuildTools.Caching;
using TaskBuildTools.Format;
using TaskBuildTools.Snapshots;
using TaskBuildTools.Storage;

namespace TaskBuildTools.Tests.Caching;

/// <summary>A computed result lives as long as the sections that it read stay the same.</summary>
public class ResultHitTests
{
    private readonly TaskCache _cache = new(new PerformanceOptions());
    private int _computed;

    [Fact]
    public void A_result_that_did_not_read_the_changed_column_is_still_a_hit()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1), Backlogs.Task("B", hours: 2));
        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1, title: "Another"), Backlogs.Task("B", hours: 2));
        SumOfHours(before).Number.ShouldBe(3000);

        SumOfHours(after).Number.ShouldBe(3000);

        _computed.ShouldBe(1);
        (_cache.Results.Hits, _cache.Results.Misses).ShouldBe((1, 1));
    }

    [Fact]
    public void A_result_that_read_it_is_a_miss()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1), Backlogs.Task("B", hours: 2));
        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", hours: 5), Backlogs.Task("B", hours: 2));
        SumOfHours(before).Number.ShouldBe(3000);

        SumOfHours(after).Number.ShouldBe(7000);

        _computed.ShouldBe(2);
        (_cache.Results.Hits, _cache.Results.Misses).ShouldBe((0, 2));
    }

    [Fact]
    public void A_task_more_is_a_miss_even_where_it_adds_nothing()
    {
        using TaskIndex before = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1));
        using TaskIndex after = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1), Backlogs.Task("B"));
        SumOfHours(before);
        SumOfHours(after);

        _computed.ShouldBe(2);
    }

    [Fact]
    public void Another_operation_on_the_same_sections_is_a_miss()
    {
        using TaskIndex index = Backlogs.Open(_cache, Backlogs.Task("A", hours: 1));
        SumOfHours(index);
        SumOfHours(index, "sum/2");

        _computed.ShouldBe(2);
    }

    private Answer SumOfHours(TaskIndex index, string operation = "sum/1")
    {
        Snapshot snapshot = index.All.First().SnapshotOrNull!;
        int field = snapshot.Columns.Fields.Find(FieldRole.EstimatedHours);
        UInt128 sections = new SectionSet(snapshot.Columns.File).Add(SectionKind.Number, field).Checksum();
        return _cache.GetOrCompute(new ResultKey(operation, sections), AnswerJson.Default.Answer, () =>
        {
            _computed++;
            return new Answer((int)(index.All.ToList().Sum(task => task.EstimatedHours ?? 0) * 1000), _computed.ToString(CultureInfo.InvariantCulture));
        });
    }
}
